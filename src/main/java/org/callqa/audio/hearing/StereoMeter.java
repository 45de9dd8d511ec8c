package org.callqa.audio.hearing;

/** Adds up how far two channels differ, sample by sample. */
final class StereoMeter {

    private double difference;
    private double power;

    void accept(short[] left, short[] right) {
        for (int i = 0; i < left.length; i++) {
            double l = left[i];
            double r = right[i];
            difference += (l - r) * (l - r);
            power += (l * l + r * r) / 2;
        }
    }

    /** Power of the difference against the mean power of the channels, in decibels; 0 when there is no sound at all. */
    double differenceDb() {
        if (power == 0) {
            return 0;
        }
        return difference == 0 ? Double.NEGATIVE_INFINITY : 10 * Math.log10(difference / power);
    }
}
