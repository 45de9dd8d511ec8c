package org.callqa.manifest.cdr;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.callqa.call.CallPart;
import org.jspecify.annotations.Nullable;

/**
 * When each of several agents of a call talked: by what was noted while it went on, else by its records, of which only those of
 * calls dialled directly tell it, because a queue answers before anybody is rung.
 */
final class AgentParts {

    /** Records hold whole seconds; agents who talk at once for longer are in a conference or ask each other. */
    private static final double AT_ONCE_S = 2;

    /** Clocks differ by quarters of an hour from place to place. */
    private static final int QUARTER_S = 900;

    private final Set<String> lines;

    AgentParts(Set<String> lines) {
        this.lines = lines;
    }

    /**
     * The part of each agent, in the order of the call; empty when it is not known of all of them, or when some talked at once.
     *
     * @param talk how long each agent talked, in seconds
     * @param most the agent who talked nearly all the time, if there is one
     */
    Map<String, CallPart> of(List<Leg> legs, List<CallEvents> events, Map<String, Double> talk, Optional<String> most) {
        if (talk.size() < 2) {
            return Map.of();
        }
        Optional<CallEvents> noted =
                events.stream().filter(log -> !log.talkTimes().isEmpty()).findFirst();
        Map<String, TalkTime> times = new LinkedHashMap<>();
        TalkTime call;
        if (noted.isPresent()) {
            times.putAll(noted.get().talkTimes());
            call = noted.get().noted().orElseThrow();
            if (noted.get().isPassedOn()) {
                for (Leg leg : legs) {
                    Optional<TalkTime> whole = time(leg, "start")
                            .map(time -> time.plus(sinceEpoch(leg).orElse(Double.NaN)));
                    talkTime(leg)
                            .map(time -> time.plus(sinceEpoch(leg).orElse(Double.NaN)))
                            .ifPresent(time -> leg.speaker(lines).ifPresent(agent -> times.putIfAbsent(agent, time)));
                    if (whole.isPresent() && whole.get().to() > call.to()) {
                        call = call.union(whole.get());
                    }
                }
            }
        } else {
            legs.forEach(leg -> talkTime(leg)
                    .ifPresent(
                            time -> leg.speaker(lines).ifPresent(agent -> times.merge(agent, time, TalkTime::union))));
            Optional<TalkTime> all =
                    legs.stream().flatMap(leg -> time(leg, "start").stream()).reduce(TalkTime::union);
            if (all.isEmpty()) {
                return Map.of();
            }
            call = all.get();
        }
        return times.keySet().equals(talk.keySet()) ? parts(times, call, legs, most) : Map.of();
    }

    private static Map<String, CallPart> parts(
            Map<String, TalkTime> times, TalkTime call, List<Leg> legs, Optional<String> most) {
        List<Map.Entry<String, TalkTime>> order = times.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().from()))
                .toList();
        for (int i = 1; i < order.size(); i++) {
            // not a number where the clocks cannot be compared
            if (!(order.get(i).getValue().from() >= order.get(i - 1).getValue().to() - AT_ONCE_S)) {
                return Map.of();
            }
        }
        Set<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());
        lengths.add(ms(call.to() - call.from()));
        lengths.add(ms(call.to() - order.get(0).getValue().from()));
        legs.stream()
                .flatMap(leg -> time(leg, "start").stream()
                        .flatMap(whole -> time(leg, "answer").stream()
                                .map(answered -> call.to() - call.from() - (answered.from() - whole.from()))))
                .filter(length -> length > 0)
                .limit(1)
                .forEach(length -> lengths.add(ms(length)));
        Map<String, CallPart> parts = new LinkedHashMap<>();
        for (Map.Entry<String, TalkTime> one : order) {
            parts.put(
                    one.getKey(),
                    new CallPart(
                            parts.size() + 1,
                            order.size(),
                            ms(call.to() - one.getValue().from()),
                            ms(call.to() - one.getValue().to()),
                            new ArrayList<>(lengths),
                            most.equals(Optional.of(one.getKey()))));
        }
        return parts;
    }

    private static int ms(double seconds) {
        return (int) Math.round(Math.max(0, seconds) * 1000);
    }

    /** From the answer to the end of a leg that a person answered. */
    private static Optional<TalkTime> talkTime(Leg leg) {
        return leg.answered() && leg.ringSeconds().isPresent() ? time(leg, "answer") : Optional.empty();
    }

    /** From one of a leg's moments to its end, in seconds of its own clock. */
    private static Optional<TalkTime> time(Leg leg, String moment) {
        return second(leg, moment).flatMap(from -> second(leg, "end").map(to -> new TalkTime(from, to)));
    }

    private static Optional<Double> second(Leg leg, String moment) {
        @Nullable String text = leg.cells().get(moment);
        String cell = text == null ? leg.cells().getOrDefault(moment + "_stamp", "") : text;
        try {
            return Optional.of(
                    (double) LocalDateTime.parse(cell.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What has to be added to a leg's clock: Asterisk's unique id holds the second since 1970 at which its channel began. */
    private static Optional<Double> sinceEpoch(Leg leg) {
        Matcher id = AsteriskCdr.UNIQUE_ID.matcher(leg.cells().getOrDefault("uniqueid", ""));
        return second(leg, "start")
                .filter(local -> id.matches())
                .map(local -> QUARTER_S * (double) Math.round((Long.parseLong(id.group(1)) - local) / QUARTER_S));
    }
}
