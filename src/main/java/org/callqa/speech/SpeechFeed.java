package org.callqa.speech;

import java.util.ArrayList;
import java.util.List;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.call.Span;
import org.callqa.call.Word;

/**
 * Gives a recogniser only the stretches of a channel in which somebody speaks, and puts its words back on the
 * recording's clock. A telephone channel is silent for half of the call, and a recogniser that listens to silence
 * costs time and invents words.
 */
final class SpeechFeed implements AutoCloseable {

    /** Kept on both sides of a voice, so that soft beginnings and ends are not cut. */
    static final int PADDING_MS = 300;

    private final Recognition recognition;
    private final int sampleRateHz;
    private final List<Span> stretches;
    private final List<Integer> fedBeforeMs = new ArrayList<>();
    private final double gain;
    private final short[] buffer;
    private long position;
    private int current;

    /**
     * @param channel where a voice is heard, and how much louder it has to become
     * @param sampleRateHz the recogniser's rate
     */
    SpeechFeed(Recognition recognition, HeardChannel channel, int sampleRateHz) {
        this.recognition = recognition;
        this.sampleRateHz = sampleRateHz;
        this.stretches = padded(channel.speech());
        this.gain = Math.pow(10, channel.gainDb() / 20);
        this.buffer = new short[sampleRateHz / 10];
        int before = 0;
        for (Span stretch : stretches) {
            fedBeforeMs.add(before);
            before += stretch.durationMs();
        }
    }

    /** Hears the next samples of the channel, speech or not. */
    void accept(short[] samples) throws TranscriptionException {
        long blockEnd = position + samples.length;
        while (current < stretches.size() && sample(stretches.get(current).startMs()) < blockEnd) {
            long stretchEnd = sample(stretches.get(current).endMs());
            int from = (int) (Math.max(position, sample(stretches.get(current).startMs())) - position);
            int to = (int) (Math.min(blockEnd, stretchEnd) - position);
            feed(samples, from, to);
            if (stretchEnd > blockEnd) {
                break;
            }
            recognition.pause();
            current++;
        }
        position = blockEnd;
    }

    /** The words of the channel, on the recording's clock. */
    List<Word> finish() throws TranscriptionException {
        return stretches.isEmpty()
                ? List.of()
                : recognition.finish().stream().map(this::onTheRecordingsClock).toList();
    }

    @Override
    public void close() {
        recognition.close();
    }

    private void feed(short[] samples, int from, int to) throws TranscriptionException {
        for (int at = from; at < to; at += buffer.length) {
            int length = Math.min(buffer.length, to - at);
            for (int i = 0; i < length; i++) {
                buffer[i] = louder(samples[at + i]);
            }
            recognition.accept(buffer, length);
        }
    }

    /** A voice that is too faint is brought to the usual level: recognisers hear nothing in it otherwise. */
    private short louder(short sample) {
        return gain == 1
                ? sample
                : (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample * gain)));
    }

    private Word onTheRecordingsClock(Word word) {
        int stretch = 0;
        int middle = (word.span().startMs() + word.span().endMs()) / 2;
        while (stretch + 1 < stretches.size() && fedBeforeMs.get(stretch + 1) <= middle) {
            stretch++;
        }
        int shift = stretches.get(stretch).startMs() - fedBeforeMs.get(stretch);
        return new Word(
                word.text(),
                new Span(Math.max(0, word.span().startMs() + shift), word.span().endMs() + shift),
                word.confidence());
    }

    private long sample(int ms) {
        return (long) ms * sampleRateHz / 1000;
    }

    private static List<Span> padded(List<Span> speech) {
        List<Span> padded = new ArrayList<>();
        for (Span span : speech) {
            Span wider = new Span(Math.max(0, span.startMs() - PADDING_MS), span.endMs() + PADDING_MS);
            Span last = padded.isEmpty() ? null : padded.get(padded.size() - 1);
            if (last != null && wider.startMs() <= last.endMs()) {
                padded.set(padded.size() - 1, last.union(wider));
            } else {
                padded.add(wider);
            }
        }
        return padded;
    }
}
