package org.callqa.audio.pcm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how loud each channel of a recording is over time. */
public final class LevelMeter {

    /** What digital silence counts as, decibels below full scale. */
    public static final double SILENCE_DB = -96;

    private static final double FULL_SCALE_POWER = 32768.0 * 32768.0;

    private LevelMeter() {}

    /**
     * Reads a recording to its end.
     *
     * @param stepMs length of the stretches that are measured, milliseconds
     * @return for each channel the level of each stretch, decibels below full scale; the last stretch may be shorter
     * @throws UnreadableAudioException when the recording cannot be decoded to its end
     */
    public static List<List<Double>> measure(PcmReader recording, int stepMs) throws UnreadableAudioException {
        long step = (long) recording.sampleRateHz() * stepMs / 1000;
        List<List<Double>> levels = new ArrayList<>();
        double[] power = new double[recording.channels()];
        for (int channel = 0; channel < power.length; channel++) {
            levels.add(new ArrayList<>());
        }
        long count = 0;
        for (short @Nullable [][] block = recording.read(); block != null; block = recording.read()) {
            for (int i = 0; i < block[0].length; i++) {
                for (int channel = 0; channel < power.length; channel++) {
                    power[channel] += (double) block[channel][i] * block[channel][i];
                }
                if (++count == step) {
                    end(levels, power, count);
                    count = 0;
                }
            }
        }
        if (count > 0) {
            end(levels, power, count);
        }
        return levels;
    }

    private static void end(List<List<Double>> levels, double[] power, long count) {
        for (int channel = 0; channel < power.length; channel++) {
            double share = power[channel] / count / FULL_SCALE_POWER;
            levels.get(channel).add(share <= 0 ? SILENCE_DB : Math.max(SILENCE_DB, 10 * Math.log10(share)));
            power[channel] = 0;
        }
    }
}
