package org.callqa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.junit.jupiter.api.Test;

class SpeechFeedTest {

    private static final int RATE_HZ = 8000;

    private final Listener listener = new Listener();

    @Test
    void onlyStretchesWithAVoiceAreHeardWithAMarginOnBothSides() throws Exception {
        SpeechFeed feed = feed(0, new Span(1000, 2000), new Span(5000, 5500));
        hear(feed, 10);
        // 300 + 1000 + 300 and 300 + 500 + 300 ms
        assertThat(listener.samples).hasSize((1600 + 1100) * 8);
        assertThat(listener.pauses).isEqualTo(2);
    }

    @Test
    void voicesCloseTogetherAreOneStretch() throws Exception {
        hear(feed(0, new Span(1000, 2000), new Span(2500, 3000)), 10);
        assertThat(listener.samples).hasSize(2600 * 8);
        assertThat(listener.pauses).isEqualTo(1);
    }

    @Test
    void wordsComeBackOnTheClockOfTheRecording() throws Exception {
        SpeechFeed feed = feed(0, new Span(1000, 2000), new Span(5000, 5500));
        hear(feed, 10);
        listener.words.add(new Word("one", new Span(300, 800), 1));
        listener.words.add(new Word("two", new Span(1900, 2200), 1));
        assertThat(feed.finish()).extracting(Word::span).containsExactly(new Span(1000, 1500), new Span(5000, 5300));
    }

    @Test
    void aFaintVoiceIsMadeLouderAndNeverWrapsAround() throws Exception {
        hear(feed(20, new Span(0, 1000)), 1);
        assertThat(listener.samples).contains((short) 1000, Short.MAX_VALUE);
        assertThat(listener.samples).allMatch(sample -> sample >= 0);
    }

    @Test
    void aChannelWithoutAVoiceIsNotHeardAtAll() throws Exception {
        SpeechFeed feed = feed(0);
        hear(feed, 10);
        assertThat(listener.samples).isEmpty();
        assertThat(feed.finish()).isEmpty();
    }

    private SpeechFeed feed(double gainDb, Span... speech) {
        HeardChannel channel =
                new HeardChannel(List.of(), "", false, List.of(speech), List.of(), List.of(), gainDb, List.of());
        return new SpeechFeed(listener, channel, RATE_HZ);
    }

    /** Samples of 100 with a 20 000 now and then, in blocks of an odd size. */
    private static void hear(SpeechFeed feed, int seconds) throws TranscriptionException {
        int left = seconds * RATE_HZ;
        while (left > 0) {
            short[] block = new short[Math.min(left, 1234)];
            for (int i = 0; i < block.length; i++) {
                block[i] = (short) (i % 100 == 0 ? 20_000 : 100);
            }
            feed.accept(block);
            left -= block.length;
        }
    }

    /** Keeps what a recogniser would hear. */
    private static final class Listener implements Recognition {

        private final List<Short> samples = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();
        private int pauses;

        @Override
        public void accept(short[] block, int length) {
            for (int i = 0; i < length; i++) {
                samples.add(block[i]);
            }
        }

        @Override
        public void pause() {
            pauses++;
        }

        @Override
        public List<Word> finish() {
            return words;
        }

        @Override
        public void close() {}
    }
}
