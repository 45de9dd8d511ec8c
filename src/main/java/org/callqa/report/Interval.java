package org.callqa.report;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A figure and the 95 % interval around it, in percent.
 *
 * @param value the figure; empty without data
 * @param low lower bound; empty when there is too little data for one: of a single call, of scores that are all the same,
 *     whose spread of 0 would say that all calls are so, or where it would be the whole scale
 * @param high upper bound
 */
public record Interval(OptionalDouble value, OptionalDouble low, OptionalDouble high) {

    private static final double CONFIDENCE = 0.95;
    /** Without data. */
    public static final Interval NONE =
            new Interval(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** A mean of scores, 0..100, with Student's interval, cut at the ends of the scale. */
    public static Interval ofMean(double[] scores) {
        if (scores.length == 0) {
            return NONE;
        }
        DescriptiveStatistics statistics = new DescriptiveStatistics(scores);
        double mean = statistics.getMean();
        if (scores.length == 1 || statistics.getMin() == statistics.getMax()) {
            return new Interval(OptionalDouble.of(mean), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double t = new TDistribution(scores.length - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        double half = t * statistics.getStandardDeviation() / Math.sqrt(scores.length);
        if (mean - half <= 0 && mean + half >= 100) {
            return new Interval(OptionalDouble.of(mean), OptionalDouble.empty(), OptionalDouble.empty());
        }
        return new Interval(
                OptionalDouble.of(mean),
                OptionalDouble.of(Math.max(0, mean - half)),
                OptionalDouble.of(Math.min(100, mean + half)));
    }

    /** A share of trials, with Wilson's interval. */
    public static Interval ofRate(int successes, int trials) {
        if (trials == 0) {
            return NONE;
        }
        double rate = 100.0 * successes / trials;
        if (trials == 1) {
            return new Interval(OptionalDouble.of(rate), OptionalDouble.empty(), OptionalDouble.empty());
        }
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(trials, successes, CONFIDENCE);
        return new Interval(
                OptionalDouble.of(rate),
                OptionalDouble.of(100 * Math.max(0, wilson.getLowerBound())),
                OptionalDouble.of(100 * Math.min(1, wilson.getUpperBound())));
    }
}
