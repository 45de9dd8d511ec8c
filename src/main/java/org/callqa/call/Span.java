package org.callqa.call;

/**
 * A stretch of the recording, half open.
 *
 * @param startMs milliseconds from the start of the file, inclusive
 * @param endMs milliseconds from the start of the file, exclusive; never before {@code startMs}
 */
public record Span(int startMs, int endMs) implements Comparable<Span> {

    public Span {
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("not a span: " + startMs + ".." + endMs + " ms");
        }
    }

    public int durationMs() {
        return endMs - startMs;
    }

    /** How long both stretches run at once, in milliseconds; 0 when they do not meet. */
    public int overlapMs(Span other) {
        return Math.max(0, Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs));
    }

    public boolean contains(int ms) {
        return startMs <= ms && ms < endMs;
    }

    /** The shortest stretch that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(startMs, other.startMs), Math.max(endMs, other.endMs));
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(startMs, other.startMs);
        return byStart != 0 ? byStart : Integer.compare(endMs, other.endMs);
    }
}
