package org.callqa.manifest.cdr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callqa.manifest.cdr.Contexts.Sense;

/**
 * One record of a phone system.
 *
 * @param place list and line, for messages
 * @param ids by which its recording may be named: its own first, then that of the call it belongs to
 * @param recording as the record names it itself
 * @param cells by column, also those of {@code calls.csv} that can be told from the record alone
 * @param sense which way its context says it goes
 * @param answered whether {@code to} picked up
 * @param talkSeconds how long they talked
 * @param ringSeconds how long it rang before, where the record tells
 * @param callerHungUp whether {@code from} ended it, where the record tells
 */
public record Leg(
        String place,
        List<String> ids,
        Optional<String> recording,
        Map<String, String> cells,
        Sense sense,
        Endpoint from,
        Endpoint to,
        boolean answered,
        long talkSeconds,
        Optional<Long> ringSeconds,
        Optional<Boolean> callerHungUp) {

    /** Stands for whoever is at the end of a line; no extension and no peer is called so. */
    static final String OUTSIDE = "a number outside";

    /** The cell that is there when the call was answered in the second in which it came, and not by a phone for sure. */
    static final String AT_ONCE = "answered_at_once";

    public Leg {
        ids = List.copyOf(ids);
        cells = Map.copyOf(cells);
    }

    /** Whether a queue answered, which is noted as if the one had whose phone rang last. */
    boolean isQueued() {
        return cells.getOrDefault("lastapp", "").equalsIgnoreCase("queue");
    }

    /** Whether a half of a local channel calls: the system itself does, for a queue, for whoever asked it to by a click. */
    boolean isPlacedBySystem() {
        return Endpoint.isLocal(cells.getOrDefault("channel", ""));
    }

    /** Who of the house talked on this leg, if anybody, and which way it went, if that can be told. */
    record Role(Optional<String> agent, Optional<Boolean> outbound) {

        private static Role inbound(Endpoint agent) {
            return new Role(Optional.of(agent.name()), Optional.of(false));
        }

        private static Role outbound(Endpoint agent) {
            return new Role(Optional.of(agent.name()), Optional.of(true));
        }
    }

    /**
     * The peer by which a call from outside came in, which is nobody's phone. In contexts of calls out the number shown may
     * be the house's own, so it tells nothing there.
     */
    public Optional<String> line() {
        boolean shown = switch (sense) {
            // agents call their own queues and groups, too
            case INBOUND -> !from.isAgent() || to.isAgent() && !Endpoint.isExtension(cells.getOrDefault("caller", ""));
            case UNTOLD -> from.isNamed() && to.isAgent() && Endpoint.isOutside(cells.getOrDefault("caller", ""));
            case OUTBOUND, OUTBOUND_MOSTLY -> false;
        };
        return Optional.of(from.name()).filter(name -> shown && !name.isEmpty());
    }

    /** The number that a menu or a queue answered, or one that went on to a phone: FreeSWITCH notes both alike. */
    public Optional<String> answeredAtOnce() {
        return Optional.of(to.name()).filter(name -> cells.containsKey(AT_ONCE) && !name.isEmpty());
    }

    /** Numbers that are phones because they called, were called by the switch itself, or took their time to answer. */
    public List<String> phones() {
        return Stream.of(from, to)
                .filter(Endpoint::isAgent)
                .filter(end -> end.equals(from) || answered && !cells.containsKey(AT_ONCE))
                .map(Endpoint::name)
                .toList();
    }

    /** @param lines the peers that are nobody's phone */
    Role role(Set<String> lines) {
        Endpoint caller = from.knowing(lines);
        Endpoint callee = to.knowing(lines);
        if (sense == Sense.INBOUND) {
            return callee.isAgent() || callee.isNamed()
                    ? Role.inbound(callee)
                    : new Role(Optional.empty(), Optional.of(false));
        }
        if (caller.isAgent() && callee.isAgent()) {
            return betweenExtensions(caller, callee);
        }
        if (caller.isAgent() || sense == Sense.OUTBOUND && caller.isNamed()) {
            return Role.outbound(caller);
        }
        if (callee.isAgent()) {
            boolean queued = cells.getOrDefault("channel", "").contains("@from-queue");
            return isPlacedBySystem() && !queued
                    ? new Role(Optional.of(callee.name()), Optional.empty())
                    : Role.inbound(callee);
        }
        // a caller from outside whom a phone forwards goes out by the same context, from a trunk with a name
        boolean fromOutside = Endpoint.isOutside(cells.getOrDefault("caller", ""));
        return sense == Sense.OUTBOUND_MOSTLY && caller.isNamed() && callee.kind() == Endpoint.Kind.LINE && !fromOutside
                ? Role.outbound(caller)
                : new Role(Optional.empty(), Optional.empty());
    }

    /**
     * Who talked to whoever called: an agent, or somebody outside to whom the call was passed on.
     *
     * @param lines the peers that are nobody's phone
     */
    Optional<String> speaker(Set<String> lines) {
        boolean passedOut = cells.containsKey("dstchannel")
                && from.knowing(lines).kind() == Endpoint.Kind.LINE
                && to.knowing(lines).kind() == Endpoint.Kind.LINE;
        return role(lines).agent().or(() -> passedOut ? Optional.of(OUTSIDE) : Optional.empty());
    }

    /** The numbers tell when one of them is a trunk with a short number; else the callee talked, to whomever. */
    private Role betweenExtensions(Endpoint caller, Endpoint callee) {
        if (Endpoint.isOutside(cells.getOrDefault("called", ""))) {
            return Role.outbound(caller);
        }
        return Endpoint.isOutside(cells.getOrDefault("caller", ""))
                ? Role.inbound(callee)
                : new Role(Optional.of(callee.name()), Optional.empty());
    }
}
