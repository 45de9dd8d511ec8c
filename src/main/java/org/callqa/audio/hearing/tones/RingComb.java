package org.callqa.audio.hearing.tones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.hearing.spectrum.FrameClock;

/**
 * Follows a ring by the clock of its country's cadence, whatever else sounds meanwhile: a caller who talks while it rings,
 * or a recorder's beep, neither ends the ringing nor hides from the count the ring it drowns.
 */
final class RingComb {

    /** Exchanges differ from the table, and the window blurs the moments, as a share of the period. */
    private static final double FIRST_TOLERANCE = 0.08;

    /** One exchange keeps its own period. */
    private static final double TOLERANCE = 0.03;

    /** A rest of a ring that is left beside a voice, too long to be a vowel that stands still. */
    private static final int REST_MS = 300;

    /** Nobody talks through more rings without a breath. */
    private static final int MOST_DROWNED = 2;

    private final List<ToneRun> runs;
    private final List<Ring> rings;
    private final RingProof proof;

    RingComb(List<ToneRun> runs, List<Ring> rings, RingProof proof) {
        this.runs = runs;
        this.rings = rings;
        this.proof = proof;
    }

    /**
     * The rings of a cadence from one on, those that are drowned included if one that is heard follows them.
     *
     * @param first as long as the cadence's, or cut by the beginning of the recording
     */
    List<Ring> from(Ring first, CadenceTone cadence) {
        List<Ring> found = new ArrayList<>(List.of(first));
        List<Ring> drowned = new ArrayList<>();
        int on = FrameClock.frames(cadence.onMs());
        double period = FrameClock.frames(cadence.onMs() + cadence.offMs());
        double start = first.last().end() - (double) on;
        int passed = 0;
        while (drowned.size() <= MOST_DROWNED) {
            passed++;
            int expected = (int) Math.round(start + passed * period);
            int reach = (int) Math.round(period * (found.size() == 1 ? FIRST_TOLERANCE : TOLERANCE) * passed);
            Optional<Ring> heard = heard(first, expected, reach, cadence);
            if (heard.isPresent()) {
                found.addAll(drowned);
                drowned.clear();
                found.add(heard.get());
                int begins = beginOf(heard.get(), on, expected);
                period = (begins - start) / passed;
                start = begins;
                passed = 0;
            } else if (proof.isLoud(expected, expected + on, first)) {
                ToneRun like = first.last();
                drowned.add(new Ring(List.of(new ToneRun(
                        expected, expected + on, like.hz(), like.wobbleHz(), like.levelDb(), like.share()))));
            } else {
                break;
            }
        }
        return found;
    }

    /** A ring that begins about then, or a rest of one. */
    private Optional<Ring> heard(Ring first, int expected, int reach, CadenceTone cadence) {
        int on = FrameClock.frames(cadence.onMs());
        Optional<Ring> whole = rings.stream()
                .filter(ring -> Math.abs(beginOf(ring, on, expected) - expected) <= reach)
                .filter(ring -> ring.first().soundsLike(first.last()))
                .filter(ring -> isWhole(ring, cadence) || proof.standsAlone(ring))
                .findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        int end = expected + on;
        return runs.stream()
                .filter(run -> run.start() >= expected - reach && run.end() <= end + reach)
                .filter(run -> run.durationMs() >= REST_MS && proof.isPure(run) && run.soundsLike(first.last()))
                .findFirst()
                .map(run -> new Ring(List.of(new ToneRun(
                        Math.min(expected, run.start()),
                        run.end(),
                        run.hz(),
                        run.wobbleHz(),
                        run.levelDb(),
                        run.share()))));
    }

    /** Where a ring begins, or by its end should have begun where a sound hides its beginning. */
    private static int beginOf(Ring ring, int on, int expected) {
        int begin = ring.first().start();
        int byEnd = ring.last().end() - on;
        return Math.abs(begin - expected) <= Math.abs(byEnd - expected) ? begin : byEnd;
    }

    private static boolean isWhole(Ring ring, CadenceTone cadence) {
        return ring.runs().size() == cadence.bursts()
                && Math.abs(ring.durationMs() - cadence.onMs()) <= RingCadences.TOLERANCE / 2 * cadence.onMs();
    }
}
