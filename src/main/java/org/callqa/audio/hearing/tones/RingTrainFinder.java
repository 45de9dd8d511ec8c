package org.callqa.audio.hearing.tones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.hearing.spectrum.Frames;

/** Puts bursts together to rings, and rings to trains that follow a country's cadence. */
final class RingTrainFinder {

    /** The pause inside a double ring is 200 ms everywhere. */
    private static final int INNER_GAP_MIN_MS = 100;

    private static final int INNER_GAP_MAX_MS = 300;

    /** A burst of a double ring lasts 400 ms everywhere. */
    private static final int DOUBLE_BURST_MAX_MS = 560;

    /** Between rings: 2 s (GB, JP) to 5 s (AT, SE), with the cadence's tolerance. */
    private static final int GAP_MIN_MS = 1500;

    private static final int GAP_MAX_MS = 6100;

    private final RingProof proof;
    private final RingCadences cadences;

    RingTrainFinder(Frames frames, RingCadences cadences) {
        this.proof = new RingProof(frames);
        this.cadences = cadences;
    }

    List<RingTrain> trains(List<ToneRun> runs) {
        List<RingTrain> trains = new ArrayList<>();
        List<Ring> rings = rings(runs);
        RingComb comb = new RingComb(runs, rings, proof);
        for (int i = 0; i < rings.size(); i++) {
            Ring first = rings.get(i);
            Ring last = trains.isEmpty() ? null : trains.get(trains.size() - 1).lastRing();
            if (last == null || first.first().start() >= last.last().end()) {
                Optional<RingTrain> undisturbed = train(chain(rings, i));
                Optional<RingTrain> clocked = clocked(comb, first);
                boolean longer = clocked.isPresent()
                        && clocked.get().rings().size()
                                > undisturbed.map(train -> train.rings().size()).orElse(1);
                (longer ? clocked : undisturbed).ifPresent(trains::add);
            }
        }
        return trains;
    }

    /** The longest train from a ring on that keeps the clock of a country's cadence. */
    private Optional<RingTrain> clocked(RingComb comb, Ring first) {
        boolean startsWithFile = proof.startsWithFile(first);
        return cadences.possible(first, startsWithFile).stream()
                .map(country -> new RingTrain(
                        comb.from(first, country.ring()),
                        cadences.name(country),
                        true,
                        startsWithFile && cutShort(first, country)))
                .max(Comparator.comparingInt(train -> train.rings().size()));
    }

    private static boolean cutShort(Ring first, CountryTones country) {
        return first.durationMs()
                < (1 - RingCadences.TOLERANCE / 2) * country.ring().onMs();
    }

    /** The rings that follow one in a cadence; what else sounds between them is passed over. */
    private List<Ring> chain(List<Ring> rings, int from) {
        List<Ring> chain = new ArrayList<>(List.of(rings.get(from)));
        for (Ring next : rings.subList(from + 1, rings.size())) {
            if (follows(chain, next)) {
                chain.add(next);
            }
        }
        return chain;
    }

    private static List<Ring> rings(List<ToneRun> runs) {
        List<Ring> rings = new ArrayList<>();
        int i = 0;
        while (i < runs.size()) {
            boolean isDouble = i + 1 < runs.size() && isDouble(runs.get(i), runs.get(i + 1));
            int end = i + (isDouble ? 2 : 1);
            rings.add(new Ring(runs.subList(i, end)));
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
                && first.soundsLike(second);
    }

    private boolean follows(List<Ring> chain, Ring ring) {
        Ring before = chain.get(chain.size() - 1);
        int gapMs = before.gapMs(ring);
        if (gapMs < GAP_MIN_MS || gapMs > GAP_MAX_MS || !before.last().soundsLike(ring.first())) {
            return false;
        }
        boolean steady = chain.size() < 2
                || Math.abs(gapMs - chain.get(chain.size() - 2).gapMs(before)) <= RingCadences.TOLERANCE / 2 * gapMs;
        return steady && proof.isQuietBetween(before, ring);
    }

    private Optional<RingTrain> train(List<Ring> rings) {
        Ring first = rings.get(0);
        boolean startsWithFile = proof.startsWithFile(first);
        if (rings.size() == 1) {
            boolean whole = cadences.mayBeWhole(first);
            return proof.standsAlone(first) && cadences.isRingHz(first.hz())
                    ? Optional.of(new RingTrain(rings, cadences.nameOfOne(first), whole, startsWithFile && !whole))
                    : Optional.empty();
        }
        double offMs = 0;
        for (int i = 1; i < rings.size(); i++) {
            offMs += (double) rings.get(i - 1).gapMs(rings.get(i)) / (rings.size() - 1);
        }
        Optional<Ring> full = fullRing(rings, startsWithFile);
        return cadences.recognise(offMs, full, first.hz())
                .map(country ->
                        new RingTrain(rings, cadences.name(country), true, startsWithFile && cutShort(first, country)));
    }

    /** A ring that neither the start of the file nor the pick-up can have cut. */
    private static Optional<Ring> fullRing(List<Ring> rings, boolean startsWithFile) {
        int from = startsWithFile ? 1 : 0;
        return rings.size() - 1 > from ? Optional.of(rings.get(rings.size() - 2)) : Optional.empty();
    }
}
