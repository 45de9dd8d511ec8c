package org.callqa.timeline;

import java.util.Arrays;

/** The mean of points, as they are added. */
final class Centre {

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
