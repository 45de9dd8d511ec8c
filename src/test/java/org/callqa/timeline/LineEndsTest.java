package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.LineEnd;
import org.callqa.call.Party;
import org.callqa.call.Timeline;
import org.callqa.call.Word;
import org.callqa.report.words.InEnglish;
import org.callqa.speech.Transcript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sample call, the agent on the left, whose recording goes on for some seconds after the last word. */
class LineEndsTest {

    private static final int RATE = CallListener.SAMPLE_RATE_HZ;
    private static final int AGENT = 0;
    private static final int CUSTOMER = 1;
    private static final Path CALL = Path.of("sample-calls", "en-01-charged-twice.wav");
    private static final double CALL_S = 67.3;
    private static final int TAIL_S = 6;

    @Test
    void aRecordingThatEndsWithTheCallShowsNothing() throws Exception {
        assertThat(hear(longer()).lineEnds()).isEmpty();
    }

    @Test
    void aBusyToneAfterTheLastWordIsOnTheLineOfWhoeverHungUp() throws Exception {
        short[][] call = longer();
        busy(call[CUSTOMER], CALL_S + 1, TAIL_S - 1);
        assertThat(hear(call).lineEnds()).singleElement().satisfies(end -> {
            assertThat(end.party()).contains(Party.CUSTOMER);
            assertThat(end.kind()).isEqualTo(LineEnd.Kind.TONE);
            assertThat(end.atMs()).isBetween((int) (1000 * CALL_S) + 900, (int) (1000 * CALL_S) + 1_100);
            assertThat(InEnglish.words(end.detail())).startsWith("busy tone");
        });
    }

    @Test
    void aBusyToneInTheMiddleBelongsToATransfer() throws Exception {
        short[][] call = longer();
        Arrays.fill(call[CUSTOMER], 30 * RATE, 36 * RATE, (short) 3);
        busy(call[CUSTOMER], 30, 6);
        assertThat(hear(call).lineEnds()).isEmpty();
    }

    @Test
    void aLineThatIsFilledUpWithSilenceIsDead() throws Exception {
        short[][] call = longer();
        Arrays.fill(call[AGENT], (int) ((CALL_S + 2) * RATE), call[AGENT].length, (short) 0);
        assertThat(hear(call).lineEnds()).singleElement().satisfies(end -> {
            assertThat(end.party()).contains(Party.AGENT);
            assertThat(end.kind()).isEqualTo(LineEnd.Kind.DEAD);
        });
    }

    @Test
    void onOneChannelItIsNotKnownWhoseLineItWas() throws Exception {
        short[][] call = longer();
        busy(call[CUSTOMER], CALL_S + 1, TAIL_S - 1);
        short[] mixed = new short[call[0].length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (short) (call[AGENT][i] + call[CUSTOMER][i]);
        }
        assertThat(hear(mixed).lineEnds())
                .singleElement()
                .satisfies(end -> assertThat(end.party()).isEmpty());
    }

    private static void busy(short[] line, double atS, double seconds) {
        int from = (int) (atS * RATE);
        for (int i = 0; i < seconds * RATE && from + i < line.length; i++) {
            if (i / (RATE / 2) % 2 == 0) {
                double t = (double) i / RATE;
                line[from + i] += (short) (2_000 * (Math.sin(2 * Math.PI * 480 * t) + Math.sin(2 * Math.PI * 620 * t)));
            }
        }
    }

    /** The call, and the line's noise from its end repeated. */
    private static short[][] longer() throws Exception {
        short[][] channels = new short[2][(int) ((CALL_S + TAIL_S) * RATE)];
        int at = 0;
        try (PcmReader audio = new AudioDecoder().open(CALL, RATE)) {
            for (short[][] block = audio.read(); block != null; block = audio.read()) {
                for (int channel = 0; channel < 2; channel++) {
                    System.arraycopy(
                            block[channel],
                            0,
                            channels[channel],
                            at,
                            Math.min(block[channel].length, channels[channel].length - at));
                }
                at += block[0].length;
            }
        }
        int quiet = RATE / 4;
        for (short[] channel : channels) {
            for (int i = at; i < channel.length; i++) {
                channel[i] = channel[i - quiet];
            }
        }
        return channels;
    }

    private static Timeline hear(short[]... channels) throws Exception {
        Hearing hearing = new CallListener(Optional.empty()).listen(new Tape(channels));
        List<List<Word>> nothing =
                hearing.channels().stream().map(channel -> List.<Word>of()).toList();
        return new TimelineBuilder(text -> List.of())
                .build(
                        CallRecord.of("call", "call.wav"),
                        new Transcript(Language.EN, hearing, nothing, new DecodeReport("pcm", RATE, 1, 0)));
    }

    private static final class Tape implements PcmReader {

        private final short[][] channels;
        private boolean read;

        Tape(short[]... channels) {
            this.channels = channels;
        }

        @Override
        public int channels() {
            return channels.length;
        }

        @Override
        public int sampleRateHz() {
            return RATE;
        }

        @Override
        public short @Nullable [][] read() {
            boolean first = !read;
            read = true;
            return first ? channels : null;
        }

        @Override
        public DecodeReport report() {
            return new DecodeReport("pcm", RATE, 1, 0);
        }

        @Override
        public void close() {}
    }
}
