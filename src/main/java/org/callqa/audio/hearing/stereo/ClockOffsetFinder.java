package org.callqa.audio.hearing.stereo;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * Finds out from who speaks when whether the clocks of both channels agree. People answer each other within a second
 * (T. Stivers et al., Universals and cultural variation in turn-taking, 2009: 200 ms on average); when one channel is
 * late, its party seems to wait before every answer and to be interrupted at the end of each. Moving it back makes the
 * overlaps vanish, and that is the proof. A party that interrupts always by the same time looks alike, so an offset is
 * only reported from a second on, and with its certainty.
 */
public final class ClockOffsetFinder {

    private static final int STEP_MS = 50;

    /** Shorter offsets cannot be told from a lively conversation. */
    private static final int MIN_OFFSET_MS = 1000;

    /** "mm-hm" and "okay" are said into the other's turn rightly. */
    private static final int BACKCHANNEL_MS = 700;

    /** An overlap that counts; shorter ones are part of quick answers. */
    private static final int OVERLAP_MS = 250;

    /** Share of the quieter party's speech that overlaps: 5 % is common, 12 % is not. */
    private static final double MIN_OVERLAP_SHARE = 0.12;

    /** Near-best offsets form a valley as wide as the usual pause; its middle is reported. */
    private static final double VALLEY = 0.1;

    private static final int MIN_VANISHING = 4;
    private static final double MIN_CERTAINTY = 0.7;

    /**
     * One channel was started later than the other, so that everything on the right channel comes too late or too early.
     *
     * @param offsetMs by how much the right channel is late; negative when it is early
     * @param vanishing overlaps of both parties that disappear when the right channel is moved
     * @param against overlaps that stay, and new ones that appear
     */
    public record Offset(int offsetMs, int vanishing, int against) {

        /** Share of the overlaps that speak for the offset, 0..1. */
        public double certainty() {
            return (double) vanishing / (vanishing + against);
        }

        /** The offset as a reader of the answers has to know it. */
        public Finding finding() {
            return new Finding(
                    Finding.Kind.CLOCK_OFFSET,
                    Reason.of(
                            offsetMs > 0 ? "recording.right-late" : "recording.right-early",
                            Filling.decimal(Math.abs(offsetMs) / 1000.0, 1),
                            vanishing,
                            vanishing + against));
        }
    }

    /**
     * Compares both parties' speech.
     *
     * @param left where a voice is heard on the left channel, in order
     * @param right where a voice is heard on the right channel, in order
     * @return the offset, if there is good reason to believe in one
     */
    public Optional<Offset> find(List<Span> left, List<Span> right) {
        List<Span> leftTurns = turns(left);
        List<Span> rightTurns = turns(right);
        int now = overlapMs(leftTurns, rightTurns, 0);
        int spoken = Math.min(totalMs(leftTurns), totalMs(rightTurns));
        if (now == 0 || now < MIN_OVERLAP_SHARE * spoken) {
            return Optional.empty();
        }
        int offsetMs = bestOffset(leftTurns, rightTurns, now);
        int vanishing = 0;
        int against = 0;
        for (Span l : leftTurns) {
            for (Span r : rightTurns) {
                boolean before = overlapMs(l, r, 0) >= OVERLAP_MS;
                boolean after = overlapMs(l, r, offsetMs) >= OVERLAP_MS;
                vanishing += before && !after ? 1 : 0;
                against += after ? 1 : 0;
            }
        }
        Offset offset = new Offset(offsetMs, vanishing, against);
        boolean believable = Math.abs(offsetMs) >= MIN_OFFSET_MS
                && vanishing >= MIN_VANISHING
                && offset.certainty() >= MIN_CERTAINTY;
        return believable ? Optional.of(offset) : Optional.empty();
    }

    private static List<Span> turns(List<Span> speech) {
        return speech.stream()
                .filter(span -> span.durationMs() >= BACKCHANNEL_MS)
                .toList();
    }

    private static int bestOffset(List<Span> left, List<Span> right, int now) {
        int best = 0;
        int least = now;
        for (int offset = -Finding.LARGEST_CLOCK_OFFSET_MS;
                offset <= Finding.LARGEST_CLOCK_OFFSET_MS;
                offset += STEP_MS) {
            int overlap = overlapMs(left, right, offset);
            if (overlap < least || overlap == least && Math.abs(offset) < Math.abs(best)) {
                least = overlap;
                best = offset;
            }
        }
        double bound = least + VALLEY * (now - least);
        int from = best;
        int to = best;
        while (from > -Finding.LARGEST_CLOCK_OFFSET_MS && overlapMs(left, right, from - STEP_MS) <= bound) {
            from -= STEP_MS;
        }
        while (to < Finding.LARGEST_CLOCK_OFFSET_MS && overlapMs(left, right, to + STEP_MS) <= bound) {
            to += STEP_MS;
        }
        return (from + to) / 2;
    }

    private static int totalMs(List<Span> spans) {
        return spans.stream().mapToInt(Span::durationMs).sum();
    }

    /** Of stretches in order, none of which overlaps another of its own list. */
    private static int overlapMs(List<Span> left, List<Span> right, int offsetMs) {
        int overlapMs = 0;
        for (int l = 0, r = 0; l < left.size() && r < right.size(); ) {
            overlapMs += overlapMs(left.get(l), right.get(r), offsetMs);
            if (left.get(l).endMs() <= right.get(r).endMs() - offsetMs) {
                l++;
            } else {
                r++;
            }
        }
        return overlapMs;
    }

    /** The overlap once the right channel has been moved back by the offset. */
    private static int overlapMs(Span left, Span right, int offsetMs) {
        return Math.max(
                0,
                Math.min(left.endMs(), right.endMs() - offsetMs)
                        - Math.max(left.startMs(), right.startMs() - offsetMs));
    }
}
