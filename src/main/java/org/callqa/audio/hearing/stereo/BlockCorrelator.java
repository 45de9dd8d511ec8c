package org.callqa.audio.hearing.stereo;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Spectrum;

/** Compares two channels block by block: how alike they are, at which delay, and how much fainter one is. */
final class BlockCorrelator {

    /** 512 ms: a word, so that a block mostly holds one party. */
    static final int BLOCK_SAMPLES = 4096;

    private static final int SIZE = 2 * BLOCK_SAMPLES;

    /** Echo by way of a mobile or satellite network comes back within 300 ms (ITU-T G.131). */
    private static final int MAX_LAG = FrameClock.SAMPLE_RATE_HZ * 300 / 1000;

    private final double[] left = new double[BLOCK_SAMPLES];
    private final double[] right = new double[BLOCK_SAMPLES];
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
        // two real signals ride through one complex transform: left as real part, right as imaginary part
        double[][] complex = new double[2][SIZE];
        System.arraycopy(left, 0, complex[0], 0, BLOCK_SAMPLES);
        System.arraycopy(right, 0, complex[1], 0, BLOCK_SAMPLES);
        FastFourierTransformer.transformInPlace(complex, DftNormalization.STANDARD, TransformType.FORWARD);
        double[][] cross = new double[2][SIZE];
        double leftPower = 0;
        double rightPower = 0;
        int low = (int) (Spectrum.LOW_HZ * SIZE / FrameClock.SAMPLE_RATE_HZ);
        int high = (int) (Spectrum.HIGH_HZ * SIZE / FrameClock.SAMPLE_RATE_HZ);
        for (int k = low; k <= high; k++) {
            int m = SIZE - k;
            double lr = (complex[0][k] + complex[0][m]) / 2;
            double li = (complex[1][k] - complex[1][m]) / 2;
            double rr = (complex[1][k] + complex[1][m]) / 2;
            double ri = (complex[0][m] - complex[0][k]) / 2;
            leftPower += 2 * (lr * lr + li * li);
            rightPower += 2 * (rr * rr + ri * ri);
            // conj(left) * right peaks at the lag by which right is later
            cross[0][k] = lr * rr + li * ri;
            cross[1][k] = lr * ri - li * rr;
            cross[0][m] = cross[0][k];
            cross[1][m] = -cross[1][k];
        }
        FastFourierTransformer.transformInPlace(cross, DftNormalization.STANDARD, TransformType.INVERSE);
        int best = 0;
        for (int lag = -MAX_LAG; lag <= MAX_LAG; lag++) {
            if (Math.abs(cross[0][Math.floorMod(lag, SIZE)]) > Math.abs(cross[0][Math.floorMod(best, SIZE)])) {
                best = lag;
            }
        }
        double norm = Math.sqrt(leftPower * rightPower) / SIZE;
        double likeness = norm > 0 ? Math.abs(cross[0][Math.floorMod(best, SIZE)]) / norm : 0;
        int startMs = (int) (1000L * blocks.size() * BLOCK_SAMPLES / FrameClock.SAMPLE_RATE_HZ);
        return new Likeness(startMs, Math.min(1, likeness), best, levelDb(leftPower), levelDb(rightPower));
    }

    private static double levelDb(double power) {
        double meanSquare = power / SIZE / BLOCK_SAMPLES / 32768 / 32768;
        return meanSquare <= 0 ? Frame.SILENCE_DB : Math.max(Frame.SILENCE_DB, 10 * Math.log10(meanSquare));
    }
}
