package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts bursts together to rings, and rings to trains that follow a country's cadence. */
final class RingCounter {

    /** The pause inside a double ring is 200 ms everywhere. */
    private static final int INNER_GAP_MIN_MS = 100;

    private static final int INNER_GAP_MAX_MS = 300;

    /** A burst of a double ring lasts 400 ms everywhere. */
    private static final int DOUBLE_BURST_MAX_MS = 560;

    /** Between rings: 2 s (GB, JP) to 5 s (AT, SE), with the cadence's tolerance. */
    private static final int GAP_MIN_MS = 1500;

    private static final int GAP_MAX_MS = 6100;

    /** Bursts closer than this are busy or congestion, whose longest pause is 750 ms. */
    private static final int BUSY_GAP_MAX_MS = 1000;

    private static final double SAME_HZ = 10;

    /** One exchange sends all rings of a call equally loud; the margin is for noise and speech under them. */
    private static final double SAME_LEVEL_DB = 6;

    private final RingProof proof;
    private final RingCadences cadences;

    RingCounter(List<Frame> frames, RingCadences cadences) {
        this.proof = new RingProof(frames);
        this.cadences = cadences;
    }

    List<RingTrain> trains(List<ToneRun> runs) {
        List<RingTrain> trains = new ArrayList<>();
        List<Ring> rings = rings(runs);
        int i = 0;
        while (i < rings.size()) {
            int end = i + 1;
            while (end < rings.size() && follows(rings, i, end)) {
                end++;
            }
            Optional<RingTrain> train = train(rings.subList(i, end));
            train.ifPresent(trains::add);
            i = train.isPresent() ? end : i + 1;
        }
        return trains;
    }

    private static List<Ring> rings(List<ToneRun> runs) {
        List<Ring> rings = new ArrayList<>();
        int i = 0;
        while (i < runs.size()) {
            int end = i + 1;
            while (end < runs.size() && runs.get(end - 1).gapMs(runs.get(end)) < BUSY_GAP_MAX_MS) {
                end++;
            }
            List<ToneRun> cluster = runs.subList(i, end);
            if (cluster.size() == 1 || cluster.size() == 2 && isDouble(cluster.get(0), cluster.get(1))) {
                rings.add(new Ring(cluster));
            }
            i = end;
        }
        return rings;
    }

    private static boolean isDouble(ToneRun first, ToneRun second) {
        int gapMs = first.gapMs(second);
        return gapMs >= INNER_GAP_MIN_MS
                && gapMs <= INNER_GAP_MAX_MS
                && first.durationMs() <= DOUBLE_BURST_MAX_MS
                && second.durationMs() <= DOUBLE_BURST_MAX_MS
                && Math.abs(first.hz() - second.hz()) <= SAME_HZ;
    }

    private boolean follows(List<Ring> rings, int first, int next) {
        Ring before = rings.get(next - 1);
        Ring ring = rings.get(next);
        int gapMs = before.gapMs(ring);
        if (gapMs < GAP_MIN_MS
                || gapMs > GAP_MAX_MS
                || Math.abs(before.hz() - ring.hz()) > SAME_HZ
                || Math.abs(before.last().levelDb() - ring.first().levelDb()) > SAME_LEVEL_DB) {
            return false;
        }
        boolean steady = next - first < 2
                || Math.abs(gapMs - rings.get(next - 2).gapMs(before)) <= RingCadences.TOLERANCE / 2 * gapMs;
        return steady && proof.isQuietBetween(before, ring);
    }

    private Optional<RingTrain> train(List<Ring> rings) {
        Ring first = rings.get(0);
        boolean startsWithFile = proof.startsWithFile(first);
        if (rings.size() == 1) {
            return proof.standsAlone(first)
                    ? Optional.of(new RingTrain(rings, cadences.nameOfOne(first), startsWithFile))
                    : Optional.empty();
        }
        double offMs = 0;
        for (int i = 1; i < rings.size(); i++) {
            offMs += (double) rings.get(i - 1).gapMs(rings.get(i)) / (rings.size() - 1);
        }
        Optional<Ring> full = fullRing(rings, startsWithFile);
        return cadences.recognise(offMs, full, first.hz())
                .map(country -> new RingTrain(
                        rings,
                        cadences.name(country),
                        startsWithFile
                                && first.durationMs()
                                        < (1 - RingCadences.TOLERANCE / 2)
                                                * country.ring().onMs()));
    }

    /** A ring that neither the start of the file nor the pick-up can have cut. */
    private static Optional<Ring> fullRing(List<Ring> rings, boolean startsWithFile) {
        int from = startsWithFile ? 1 : 0;
        return rings.size() - 1 > from ? Optional.of(rings.get(rings.size() - 2)) : Optional.empty();
    }
}
