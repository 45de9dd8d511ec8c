package org.callqa.audio.hearing.spectrum;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The middle value, of an even number of values the upper one of the two in the middle. */
public final class Median {

    private Median() {}

    /** Empty when there are no values. */
    public static OptionalDouble of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }
}
