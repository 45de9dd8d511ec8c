package org.callqa.audio.hearing.stereo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Spectrum;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/** Compares two channels block by block: how alike they are, at which delay, and how much fainter one is. */
final class BlockCorrelator {

    /** 512 ms: a word, so that a block mostly holds one party. */
    static final int BLOCK_SAMPLES = 4096;

    private static final int SIZE = 2 * BLOCK_SAMPLES;

    /** Echo by way of a mobile or satellite network comes back within 300 ms (ITU-T G.131). */
    private static final int MAX_LAG = FrameClock.SAMPLE_RATE_HZ * 300 / 1000;

    private static final int LOW = (int) (Spectrum.LOW_HZ * SIZE / FrameClock.SAMPLE_RATE_HZ);
    private static final int HIGH = (int) (Spectrum.HIGH_HZ * SIZE / FrameClock.SAMPLE_RATE_HZ);

    static {
        // from 8192 samples on the library would start threads of its own
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Integer.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Integer.MAX_VALUE);
    }

    private final DoubleFFT_1D fourier = new DoubleFFT_1D(SIZE);
    private final double[] left = new double[SIZE];
    private final double[] right = new double[SIZE];
    private final double[] cross = new double[SIZE];
    private final List<Likeness> blocks = new ArrayList<>();
    private int filled;

    /**
     * One block.
     *
     * @param startMs where it begins
     * @param likeness highest normalised cross-correlation in the telephone band, 0..1
     * @param lag samples by which the right channel is later
     * @param leftDb level of the left channel in the telephone band, dBFS
     * @param rightDb level of the right channel
     */
    record Likeness(int startMs, double likeness, int lag, double leftDb, double rightDb) {}

    void accept(short[] leftBlock, short[] rightBlock) {
        for (int i = 0; i < leftBlock.length; i++) {
            left[filled] = leftBlock[i];
            right[filled] = rightBlock[i];
            if (++filled == BLOCK_SAMPLES) {
                blocks.add(compare());
                filled = 0;
            }
        }
    }

    List<Likeness> blocks() {
        return List.copyOf(blocks);
    }

    private Likeness compare() {
        Arrays.fill(left, BLOCK_SAMPLES, SIZE, 0);
        Arrays.fill(right, BLOCK_SAMPLES, SIZE, 0);
        fourier.realForward(left);
        fourier.realForward(right);
        double leftPower = 0;
        double rightPower = 0;
        Arrays.fill(cross, 0);
        for (int k = 2 * LOW; k <= 2 * HIGH; k += 2) {
            leftPower += 2 * (left[k] * left[k] + left[k + 1] * left[k + 1]);
            rightPower += 2 * (right[k] * right[k] + right[k + 1] * right[k + 1]);
            // conj(left) * right peaks at the lag by which right is later
            cross[k] = left[k] * right[k] + left[k + 1] * right[k + 1];
            cross[k + 1] = left[k] * right[k + 1] - left[k + 1] * right[k];
        }
        fourier.realInverse(cross, true);
        int best = 0;
        for (int lag = -MAX_LAG; lag <= MAX_LAG; lag++) {
            if (Math.abs(cross[lag & SIZE - 1]) > Math.abs(cross[best & SIZE - 1])) {
                best = lag;
            }
        }
        double norm = Math.sqrt(leftPower * rightPower) / SIZE;
        double likeness = norm > 0 ? Math.abs(cross[best & SIZE - 1]) / norm : 0;
        int startMs = (int) (1000L * blocks.size() * BLOCK_SAMPLES / FrameClock.SAMPLE_RATE_HZ);
        return new Likeness(startMs, Math.min(1, likeness), best, levelDb(leftPower), levelDb(rightPower));
    }

    private static double levelDb(double power) {
        double meanSquare = power / SIZE / BLOCK_SAMPLES / 32768 / 32768;
        return meanSquare <= 0 ? Frame.SILENCE_DB : Math.max(Frame.SILENCE_DB, 10 * Math.log10(meanSquare));
    }
}
