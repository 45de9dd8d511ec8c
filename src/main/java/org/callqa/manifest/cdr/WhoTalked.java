package org.callqa.manifest.cdr;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callqa.call.CallColumns;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Party;
import org.jspecify.annotations.Nullable;

/**
 * Puts the legs of one recording together to a call: whose it is, which way it went, how long it rang. In doubt it is
 * nobody's, and says why: a call under a wrong name is worse than one under none.
 */
public final class WhoTalked {

    /**
     * Of several agents who talked, one has to have talked for this share of the time to be judged by the call: what the
     * others said is held for theirs.
     */
    private static final double LEAST_SHARE = 2.0 / 3;

    private static final String UNKNOWN = "unknown";

    private final Set<String> lines;

    /** @param lines peers that are nobody's phone, because calls from outside came in by them */
    public WhoTalked(Set<String> lines) {
        this.lines = Set.copyOf(lines);
    }

    /**
     * The columns of {@code calls.csv} that the records tell; {@code agent_id} is {@code unknown} where they leave a doubt,
     * and absent where they tell nothing; {@code direction} is {@code unknown} where they do not tell it.
     *
     * <p>Of several agents who talked one after the other each has the own part of the call ({@link CallPart}). The first of them
     * is the one who talked longest, to whom the whole call goes where the parts cannot be told and nobody else talked for
     * long.
     *
     * @param listed at least one, in any order
     * @param events what other logs say of the call
     */
    public List<Map<String, String>> calls(List<Leg> listed, List<CallEvents> events) {
        // a list has them in the order in which they ended
        List<Leg> legs = listed.stream()
                .sorted(Comparator.comparing(leg -> leg.cells().getOrDefault(CallColumns.STARTED_AT, "")))
                .toList();
        Map<String, Double> talk = new LinkedHashMap<>();
        Map<String, String> call = cells(legs, events, talk);
        Optional<String> most =
                Optional.ofNullable(call.get(CallColumns.AGENT_ID)).filter(talk::containsKey);
        Map<String, CallPart> parts = new AgentParts(lines).of(legs, events, talk, most);
        return parts.isEmpty()
                ? List.of(call)
                : parts.entrySet().stream()
                        .filter(part -> !part.getKey().equals(Leg.OUTSIDE))
                        .sorted(Comparator.comparingDouble(part -> -talk.getOrDefault(part.getKey(), 0.0)))
                        .map(part -> cells(part.getKey(), part.getValue(), legs, call))
                        .toList();
    }

    private Map<String, String> cells(String agent, CallPart part, List<Leg> legs, Map<String, String> call) {
        Map<String, String> cells = new HashMap<>(call);
        cells.put(CallColumns.AGENT_ID, agent);
        cells.put(CallPart.COLUMN, part.text());
        if (part.isFirst()) {
            legs.stream()
                    .filter(leg -> leg.answered() && leg.role(lines).agent().equals(Optional.of(agent)))
                    .findFirst()
                    .flatMap(Leg::ringSeconds)
                    .ifPresent(seconds -> cells.put(CallColumns.RING_SECONDS, Long.toString(seconds)));
        } else {
            cells.remove(CallColumns.RING_SECONDS);
        }
        return cells;
    }

    private Map<String, String> cells(List<Leg> legs, List<CallEvents> events, Map<String, Double> talk) {
        boolean leftQueue = events.stream().anyMatch(CallEvents::isLeftUnanswered);
        List<Leg> answered = legs.stream()
                .filter(leg -> leg.answered() && !(leftQueue && leg.isQueued()) && !rangInVain(leg, legs))
                .toList();
        withoutForwarding(answered)
                .forEach(leg -> leg.speaker(lines)
                        .ifPresent(agent -> talk.merge(agent, (double) leg.talkSeconds(), Math::max)));
        if (talk.keySet().equals(Set.of(Leg.OUTSIDE))) {
            talk.clear();
        }
        Map<String, String> cells = new HashMap<>();
        Optional<CallEvents> heard =
                events.stream().filter(noted -> !noted.talkSeconds().isEmpty()).findFirst();
        heard.ifPresent(noted -> correct(talk, noted, cells));
        Leg main = main(answered.isEmpty() ? legs : answered, talk);
        main.cells().forEach(cells::putIfAbsent);
        first(legs).ifPresent(first -> {
            for (String column : List.of(CallColumns.STARTED_AT, CallColumns.STARTED_AT_EPOCH, "caller", "called")) {
                Optional.ofNullable(first.cells().get(column)).ifPresent(value -> cells.put(column, value));
            }
        });
        Optional<String> queue = first(events, CallEvents::queue);
        queue.ifPresent(name -> cells.put(CallColumns.QUEUE, name));
        // a click or a queue that calls back: nobody called the house
        boolean calledBySystem = legs.stream().allMatch(leg -> leg.isPlacedBySystem() || isCalled(leg))
                && legs.stream()
                        .filter(leg -> leg.isPlacedBySystem() || leg.from().isAgent())
                        .anyMatch(leg -> leg.to().knowing(lines).kind() == Endpoint.Kind.LINE);
        Optional<Boolean> outbound = calledBySystem
                ? Optional.of(true)
                : legs.stream()
                        .map(leg -> leg.role(lines).outbound())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> queue.map(callersWait -> false));
        cells.put(
                CallColumns.DIRECTION,
                outbound.map(out -> out ? "outbound" : "inbound").orElse(UNKNOWN));
        if (outbound.isEmpty()
                && heard.isEmpty()
                && !talk.isEmpty()
                && main.from().isAgent()) {
            cells.put(CallColumns.AGENT_ID, UNKNOWN);
            cells.put(
                    CallRecord.DOUBT,
                    "By the phone system's list both ends are extensions ("
                            + main.from().name() + ", " + main.to().name()
                            + "): nothing shows who of them served whom.");
        } else {
            name(talk, answered.isEmpty() && heard.isEmpty(), cells);
        }
        boolean firstAnswers =
                talk.keySet().stream().findFirst().equals(Optional.ofNullable(cells.get(CallColumns.AGENT_ID)));
        Optional.of(main)
                .filter(leg -> firstAnswers)
                .flatMap(Leg::ringSeconds)
                .ifPresent(seconds -> cells.put(CallColumns.RING_SECONDS, Long.toString(seconds)));
        outbound.flatMap(out -> main.callerHungUp().map(caller -> caller.equals(out) ? Party.AGENT : Party.CUSTOMER))
                .or(() -> first(events, CallEvents::endedBy))
                .ifPresent(party -> cells.put(CallColumns.ENDED_BY, party.code()));
        events.stream()
                .mapToDouble(CallEvents::holdSeconds)
                .filter(seconds -> seconds > 0)
                .findFirst()
                .ifPresent(seconds -> cells.put("hold_seconds", String.format(Locale.ROOT, "%.0f", seconds)));
        return cells;
    }

    private static <T> Optional<T> first(List<CallEvents> events, Function<CallEvents, Optional<T>> fact) {
        return events.stream().map(fact).flatMap(Optional::stream).findFirst();
    }

    /** What was noted while the call went on is nearer to it than its records; only what came after a transfer is not. */
    private static void correct(Map<String, Double> talk, CallEvents noted, Map<String, String> cells) {
        Map<String, Double> heard = noted.talkSeconds();
        Map<String, Double> recorded = new LinkedHashMap<>(talk);
        boolean sameNames =
                heard.keySet().stream().allMatch(agent -> Endpoint.isExtension(agent) || recorded.containsKey(agent));
        if (recorded.size() == 1 && heard.size() == 1 && !Endpoint.isExtension(firstOf(heard))) {
            // the queue knows its members by their names
            cells.put(CallColumns.AGENT_NAME, firstOf(heard));
            return;
        }
        if (!recorded.isEmpty() && !sameNames) {
            return;
        }
        talk.clear();
        heard.forEach((agent, seconds) -> talk.put(agent, Math.max(seconds, recorded.getOrDefault(agent, 0.0))));
        if (noted.isPassedOn()) {
            recorded.forEach(talk::putIfAbsent);
        }
    }

    private static String firstOf(Map<String, Double> talk) {
        return talk.keySet().iterator().next();
    }

    /**
     * Without the legs of which another one shows where they went: of FreeSWITCH's two records of a call the first has the
     * number that was dialled, a queue or a menu perhaps, the second who was rung in the end.
     */
    private static List<Leg> withoutForwarding(List<Leg> legs) {
        Set<String> called = legs.stream()
                .filter(leg -> isCalled(leg) || legs.stream().anyMatch(other -> isBefore(other, leg)))
                .map(leg -> leg.ids().get(0))
                .collect(Collectors.toSet());
        return legs.stream()
                .filter(leg -> leg.from().isAgent()
                        || leg.ids().size() < 2
                        || called.contains(leg.ids().get(0))
                        || !called.contains(leg.ids().get(1)))
                .toList();
    }

    /** Whether a mailbox or the like answered, because the phone that was dialled has a record of its own and did not. */
    private static boolean rangInVain(Leg leg, List<Leg> legs) {
        List<Leg> called = legs.stream().filter(WhoTalked::isCalled).toList();
        return !isCalled(leg)
                && called.stream().noneMatch(Leg::answered)
                && called.stream().anyMatch(other -> other.to().equals(leg.to()));
    }

    private static boolean isCalled(Leg leg) {
        return "b".equals(leg.cells().get("leg")) && !leg.ids().isEmpty();
    }

    /** Whether both name each other, and the one began earlier. */
    private static boolean isBefore(Leg one, Leg other) {
        return one.ids().size() == 2
                && other.ids().size() == 2
                && one.ids().get(0).equals(other.ids().get(1))
                && other.ids().get(0).equals(one.ids().get(1))
                && one.cells()
                                .getOrDefault(CallColumns.STARTED_AT, "")
                                .compareTo(other.cells().getOrDefault(CallColumns.STARTED_AT, ""))
                        < 0;
    }

    /** The leg of the one who talked longest, else the longest. */
    private Leg main(List<Leg> legs, Map<String, Double> talk) {
        Optional<String> agent =
                talk.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return legs.stream()
                .filter(leg -> agent.isEmpty() || leg.role(lines).agent().equals(agent))
                .max(Comparator.comparingLong(Leg::talkSeconds))
                .or(() -> legs.stream().max(Comparator.comparingLong(Leg::talkSeconds)))
                .orElseThrow();
    }

    private static Optional<Leg> first(List<Leg> legs) {
        return legs.stream()
                .filter(leg -> leg.cells().containsKey(CallColumns.STARTED_AT))
                .min(Comparator.comparing(leg -> leg.cells().getOrDefault(CallColumns.STARTED_AT, "")));
    }

    private static void name(Map<String, Double> talk, boolean unanswered, Map<String, String> cells) {
        if (talk.isEmpty()) {
            String doubt = unanswered
                    ? "nobody answered this call"
                    : "nothing shows who of the house talked (context '" + contextOf(cells) + "')";
            cells.put(CallRecord.DOUBT, "By the phone system's list " + doubt + ".");
            return;
        }
        double all = talk.values().stream().mapToDouble(Double::doubleValue).sum();
        Map.Entry<String, Double> longest =
                talk.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        boolean sure = talk.size() == 1
                || longest.getValue() >= LEAST_SHARE * all && !longest.getKey().equals(Leg.OUTSIDE);
        cells.put(CallColumns.AGENT_ID, sure ? longest.getKey() : UNKNOWN);
        if (talk.size() > 1) {
            String shares = talk.entrySet().stream()
                    .map(one -> String.format(Locale.ROOT, "%s %.0f s", one.getKey(), one.getValue()))
                    .collect(Collectors.joining(", "));
            cells.put(
                    CallRecord.DOUBT,
                    "By the phone system's list several " + (talk.containsKey(Leg.OUTSIDE) ? "people" : "agents")
                            + " talked (" + shares + "): "
                            + (sure
                                    ? "the call is judged as " + longest.getKey() + "'s, who talked longest by far."
                                    : "the call is judged as nobody's."));
        }
    }

    private static String contextOf(Map<String, String> cells) {
        @Nullable String context = cells.get("dcontext");
        return context == null ? cells.getOrDefault("context", "") : context;
    }
}
