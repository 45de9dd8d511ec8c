package org.callqa.audio.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelMeterTest {

    @Test
    void eachChannelHasALevelPerStepWhateverTheBlocks() throws Exception {
        short[] loud = filled(1_000, 16_384);
        short[] silent = new short[1_000];
        for (int block : new int[] {1_000, 77, 400}) {
            List<List<Double>> levels = LevelMeter.measure(new Blocks(block, loud, silent), 50);
            assertThat(levels.get(0)).hasSize(3).allSatisfy(db -> assertThat(db).isCloseTo(-6.02, within(0.01)));
            assertThat(levels.get(1)).containsExactly(-96.0, -96.0, -96.0);
        }
    }

    @Test
    void anEmptyRecordingHasNoLevels() throws Exception {
        assertThat(LevelMeter.measure(new Blocks(10, new short[0]), 50)).containsExactly(List.of());
    }

    private static short[] filled(int length, int value) {
        short[] samples = new short[length];
        Arrays.fill(samples, (short) value);
        return samples;
    }

    /** Samples handed out in blocks of a length. */
    private static final class Blocks implements PcmReader {

        private final int length;
        private final short[][] samples;
        private int at;

        Blocks(int length, short[]... samples) {
            this.length = length;
            this.samples = samples;
        }

        @Override
        public int channels() {
            return samples.length;
        }

        @Override
        public int sampleRateHz() {
            return 8_000;
        }

        @Override
        public short @Nullable [][] read() {
            if (at >= samples[0].length) {
                return null;
            }
            int from = at;
            at = Math.min(samples[0].length, at + length);
            return Arrays.stream(samples)
                    .map(channel -> Arrays.copyOfRange(channel, from, at))
                    .toArray(short[][]::new);
        }

        @Override
        public DecodeReport report() {
            return new DecodeReport("none", 8_000, 0, 0);
        }

        @Override
        public void close() {}
    }
}
