package org.callqa.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.call.Span;

/**
 * The picked strata: of the calls that were not drawn by lot, those that answers speak for. Each agent gets as many; an agent's
 * strata take turns, and examples show as many criteria as they can.
 */
final class Picks {

    /** To hear what somebody answers to, and what comes of it. */
    private static final int AROUND_MS = 5_000;

    /**
     * A call that was picked.
     *
     * @param causes of one stratum
     */
    record Picked(ReviewCall call, List<Cause> causes, double strength, double order) {

        Stratum stratum() {
            return causes.get(0).stratum();
        }

        /** The places with some seconds around, apart from each other; the whole where no place tells it. */
        List<Span> listen() {
            List<Span> places = new ArrayList<>();
            for (Span place : causes.stream()
                    .map(Cause::place)
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList()) {
                Span around = new Span(
                        Math.max(0, place.startMs() - AROUND_MS),
                        Math.max(place.endMs(), Math.min(call.durationMs(), place.endMs() + AROUND_MS)));
                int last = places.size() - 1;
                if (last >= 0 && places.get(last).endMs() >= around.startMs()) {
                    places.set(last, places.get(last).union(around));
                } else {
                    places.add(around);
                }
            }
            return places.isEmpty() ? List.of(call.whole()) : places;
        }

        long seconds() {
            return listen().stream().mapToLong(ReviewCall::seconds).sum();
        }
    }

    private final Lot lot;
    private final Map<String, List<ReviewCall>> byAgent = new TreeMap<>();
    private final Map<String, Integer> nextStratum = new HashMap<>();
    private final Map<String, Integer> examples = new HashMap<>();
    private final Map<String, Double> orders = new HashMap<>();

    /** @param calls that were not drawn */
    Picks(List<ReviewCall> calls, Lot lot) {
        this.lot = lot;
        for (ReviewCall call : calls) {
            if (!call.causes().isEmpty()) {
                byAgent.computeIfAbsent(call.agent().id(), none -> new ArrayList<>())
                        .add(call);
            }
        }
    }

    /** One more of each agent that has any, in the order in which they are worth the time. */
    List<Picked> next() {
        List<Picked> picked = new ArrayList<>();
        byAgent.forEach((agent, calls) -> one(calls, nextStratum.getOrDefault(agent, 1))
                .ifPresent(pick -> {
                    picked.add(pick);
                    calls.remove(pick.call());
                    nextStratum.put(agent, pick.stratum().ordinal() + 1);
                }));
        return picked.stream()
                .sorted(Comparator.comparing(Picked::stratum)
                        .thenComparingDouble(pick -> -pick.strength())
                        .thenComparingDouble(Picked::order))
                .toList();
    }

    /** An agent's next pick: of the stratum whose turn it is, or the next one that has any. */
    private Optional<Picked> one(List<ReviewCall> calls, int from) {
        int strata = Stratum.values().length;
        for (int i = 0; i < strata; i++) {
            Stratum stratum = Stratum.values()[(from + i) % strata];
            List<Picked> candidates = new ArrayList<>();
            for (ReviewCall call : calls) {
                candidates.addAll(of(call, stratum));
            }
            Optional<Picked> best = candidates.stream()
                    .min(Comparator.comparingInt(this::shownBefore)
                            .thenComparingDouble(pick -> -pick.strength())
                            .thenComparingDouble(Picked::order));
            if (best.isPresent()) {
                if (stratum == Stratum.GOOD_EXAMPLE) {
                    examples.merge(criterion(best.get()), 1, Integer::sum);
                }
                return best;
            }
        }
        return Optional.empty();
    }

    /** An example shows one criterion; all other causes of a stratum are heard at once. */
    private List<Picked> of(ReviewCall call, Stratum stratum) {
        List<Cause> causes = call.causes().stream()
                .filter(cause -> cause.stratum() == stratum)
                .toList();
        double order = orders.computeIfAbsent(call.key(), key -> lot.number("pick", key));
        if (stratum == Stratum.GOOD_EXAMPLE) {
            return causes.stream()
                    .map(cause -> new Picked(call, List.of(cause), cause.strength(), order))
                    .toList();
        }
        double strength = causes.stream().mapToDouble(Cause::strength).sum();
        return causes.isEmpty() ? List.of() : List.of(new Picked(call, causes, strength, order));
    }

    private int shownBefore(Picked pick) {
        return pick.stratum() == Stratum.GOOD_EXAMPLE ? examples.getOrDefault(criterion(pick), 0) : 0;
    }

    private static String criterion(Picked pick) {
        return pick.causes().get(0).criterion().map(asked -> asked.id()).orElse("");
    }
}
