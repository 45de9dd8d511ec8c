package org.callqa.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.callqa.audio.Voice;

/**
 * Pieces of speech as points of a space in which the sounds of one speaker scatter alike in every direction, so that
 * distance means another speaker rather than another vowel. The scatter is measured between pauses, where mostly one
 * speaker is heard (the within-class whitening of speaker recognition).
 */
final class VoiceSpace {

    /** From this silence on the next piece may well be the other party's, milliseconds. */
    private static final int PAUSE_MS = 200;

    /** Share of the scatter that is taken as uncorrelated: a short call cannot measure every correlation. */
    private static final double SHRINKAGE = 0.2;

    /** Keeps a direction without any scatter, as in a synthetic voice, from meaning everything. */
    private static final double LEAST_VARIANCE = 1e-4;

    private final double[][] points;
    private final boolean[] afterPause;

    private VoiceSpace(double[][] points, boolean[] afterPause) {
        this.points = points;
        this.afterPause = afterPause;
    }

    /** Places voices, at least one, in the order they were heard. */
    static VoiceSpace of(List<Voice> voices) {
        double[][] features = voices.stream().map(VoiceSpace::features).toArray(double[][]::new);
        boolean[] afterPause = new boolean[features.length];
        for (int i = 1; i < features.length; i++) {
            afterPause[i] =
                    voices.get(i).span().startMs() - voices.get(i - 1).span().endMs() >= PAUSE_MS;
        }
        RealMatrix whitening =
                MatrixUtils.inverse(new CholeskyDecomposition(scatter(features, afterPause), 1e-9, 1e-9).getL());
        double[][] points = new double[features.length][];
        for (int i = 0; i < features.length; i++) {
            points[i] = whitening.operate(features[i]);
        }
        return new VoiceSpace(points, afterPause);
    }

    int size() {
        return points.length;
    }

    double[] point(int piece) {
        return points[piece];
    }

    /** Whether there is a pause before a piece. */
    boolean afterPause(int piece) {
        return afterPause[piece];
    }

    /** Pitch in octaves, level in decibels, timbre. */
    private static double[] features(Voice voice) {
        List<Double> features = new ArrayList<>();
        features.add(Math.log(voice.pitchHz()) / Math.log(2));
        features.add(voice.levelDb());
        features.addAll(voice.timbre());
        return features.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static RealMatrix scatter(double[][] features, boolean[] afterPause) {
        int dimensions = features[0].length;
        double[][] sum = new double[dimensions][dimensions];
        int freedom = 0;
        int start = 0;
        for (int end = 1; end <= features.length; end++) {
            if (end == features.length || afterPause[end]) {
                add(features, start, end, sum);
                freedom += end - start - 1;
                start = end;
            }
        }
        RealMatrix scatter = new Array2DRowRealMatrix(sum, false).scalarMultiply(1.0 / Math.max(1, freedom));
        for (int i = 0; i < dimensions; i++) {
            for (int j = 0; j < dimensions; j++) {
                double value = scatter.getEntry(i, j);
                scatter.setEntry(i, j, i == j ? value + LEAST_VARIANCE : (1 - SHRINKAGE) * value);
            }
        }
        return scatter;
    }

    private static void add(double[][] features, int start, int end, double[][] sum) {
        double[] mean = new double[features[0].length];
        for (int i = start; i < end; i++) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += features[i][d] / (end - start);
            }
        }
        for (int i = start; i < end; i++) {
            for (int d = 0; d < mean.length; d++) {
                for (int e = 0; e < mean.length; e++) {
                    sum[d][e] += (features[i][d] - mean[d]) * (features[i][e] - mean[e]);
                }
            }
        }
    }

    /** The mean of points, as they are added. */
    static final class Centre {

        private final double[] sum;
        private int count;

        Centre(int dimensions) {
            this.sum = new double[dimensions];
        }

        void add(double[] point) {
            count++;
            Arrays.setAll(sum, i -> sum[i] + point[i]);
        }

        int count() {
            return count;
        }

        /** The mean of all points but some others, of which {@code left} must be the sum of the points added here. */
        double[] meanWithout(Centre left) {
            double[] mean = new double[sum.length];
            Arrays.setAll(mean, i -> (sum[i] - left.sum[i]) / (count - left.count));
            return mean;
        }

        double[] mean() {
            return meanWithout(new Centre(sum.length));
        }
    }
}
