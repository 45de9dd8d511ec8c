package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;

/** How loud the voices of a channel are. */
final class VoiceLevel {

    private static final double ABOVE_FLOOR_DB = 10;
    private static final double VOICED_PERIODICITY = 0.6;

    private VoiceLevel() {}

    /**
     * The median level of the loud periodic frames, dBFS; {@link Frame#SILENCE_DB} when there are none.
     *
     * @param left frames that do not count, such as tones
     */
    static double of(List<Frame> frames, double[] floor, BitSet left) {
        double[] levels = java.util.stream.IntStream.range(0, frames.size())
                .filter(i -> !left.get(i))
                .filter(i -> frames.get(i).levelDb() > floor[i] + ABOVE_FLOOR_DB)
                .filter(i -> frames.get(i).periodicity() >= VOICED_PERIODICITY)
                .mapToDouble(i -> frames.get(i).levelDb())
                .sorted()
                .toArray();
        return levels.length == 0 ? Frame.SILENCE_DB : levels[levels.length / 2];
    }
}
