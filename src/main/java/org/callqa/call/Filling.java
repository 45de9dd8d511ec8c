package org.callqa.call;

import java.time.Duration;

/** What stands in a slot of a {@link Reason}: said in each language as that language says it. */
public sealed interface Filling
        permits Filling.Text, Filling.Quote, Filling.Named, Filling.Count, Filling.Decimal, Filling.Seconds, Reason {

    /** The same in every language: a name, an id, what a file says. */
    record Text(String text) implements Filling {}

    /** What somebody said, as it was recognised. */
    record Quote(String words) implements Filling {}

    /**
     * What the rubric calls by an id: a phrase set, a thing to be said.
     *
     * @param spoken whether English tells it as people speak, {@code "late apology"}, and not as the rubric writes it
     */
    record Named(String id, boolean spoken) implements Filling {}

    /** How many there are of something. */
    record Count(long number) implements Filling {}

    /**
     * A number with a fixed number of decimals.
     *
     * @param decimals how many are told
     */
    record Decimal(double number, int decimals) implements Filling {}

    /** How long, or when counted from the start of the recording; milliseconds. */
    record Seconds(long ms) implements Filling {}

    static Filling quote(String words) {
        return new Quote(words);
    }

    /** What the rubric calls by an id, as people speak of it. */
    static Filling spoken(String id) {
        return new Named(id, true);
    }

    /** What the rubric calls by an id, as the rubric writes it. */
    static Filling named(String id) {
        return new Named(id, false);
    }

    static Filling decimal(double number, int decimals) {
        return new Decimal(number, decimals);
    }

    /** Milliseconds, told as seconds. */
    static Filling seconds(long ms) {
        return new Seconds(ms);
    }

    /** When something begins, counted from the start of the recording. */
    static Filling start(Span span) {
        return new Seconds(span.startMs());
    }

    /** How long something lasts. */
    static Filling length(Span span) {
        return new Seconds(span.durationMs());
    }

    /**
     * What a value is told as: text as text, whole numbers as counts, a time as seconds, a party as a word for it.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Filling of(Object value) {
        if (value instanceof Filling filling) {
            return filling;
        }
        if (value instanceof String text) {
            return new Text(text);
        }
        if (value instanceof Integer || value instanceof Long) {
            return new Count(((Number) value).longValue());
        }
        if (value instanceof Duration time) {
            return new Seconds(time.toMillis());
        }
        if (value instanceof Party party) {
            return Reason.of(party == Party.AGENT ? "agent" : "customer");
        }
        throw new IllegalArgumentException("nothing to tell people: " + value.getClass());
    }
}
