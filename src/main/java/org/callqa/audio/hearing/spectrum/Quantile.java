package org.callqa.audio.hearing.spectrum;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The value of some that a share of the others lies below; always one of them, the upper one where two are as near. */
public final class Quantile {

    private Quantile() {}

    /** Of an even number the upper one of the two in the middle; empty when there are no values. */
    public static OptionalDouble median(DoubleStream values) {
        return of(values, 0.5);
    }

    /**
     * Empty when there are no values.
     *
     * @param share 0..1
     */
    public static OptionalDouble of(DoubleStream values, double share) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted[(int) Math.round(share * (sorted.length - 1))]);
    }
}
