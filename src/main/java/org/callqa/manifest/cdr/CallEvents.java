package org.callqa.manifest.cdr;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Party;
import org.jspecify.annotations.Nullable;

/** What a phone system noted while a call went on: who was connected, for how long, and who ended it. */
public final class CallEvents {

    private final Map<String, Double> talkSeconds = new LinkedHashMap<>();
    private final Map<String, Double> connectedAt = new LinkedHashMap<>();
    private final Map<String, TalkTime> talkTimes = new LinkedHashMap<>();
    private double begun = Double.MAX_VALUE;
    private double ended;
    private double holdSeconds;
    private @Nullable Double heldSince;
    private @Nullable Party endedBy;
    private @Nullable String queue;
    private boolean passedOn;
    private boolean leftQueue;

    /** Something was noted of the call. */
    void note(double second) {
        begun = Math.min(begun, second);
        ended = Math.max(ended, second);
    }

    /** The first and the last that was noted of the call, in seconds since 1970; empty when nothing was. */
    Optional<TalkTime> noted() {
        return ended == 0 ? Optional.empty() : Optional.of(new TalkTime(begun, ended));
    }

    /** From when to when each agent talked, in the order in which they were first connected. */
    Map<String, TalkTime> talkTimes() {
        return talkTimes;
    }

    /** An agent and a caller hear each other from now on. */
    void connect(String agent, double second) {
        connectedAt.putIfAbsent(agent, second);
        talkSeconds.putIfAbsent(agent, 0.0);
    }

    /** They do so no more. */
    void disconnect(String agent, double second) {
        @Nullable Double since = connectedAt.remove(agent);
        if (since != null) {
            talkSeconds.merge(agent, Math.max(0, second - since), Double::sum);
            talkTimes.merge(agent, new TalkTime(since, second), TalkTime::union);
        }
    }

    void hold(double second) {
        if (heldSince == null) {
            heldSince = second;
        }
    }

    void unhold(double second) {
        if (heldSince != null) {
            holdSeconds += Math.max(0, second - heldSince);
            heldSince = null;
        }
    }

    void end(Party by) {
        if (endedBy == null) {
            endedBy = by;
        }
    }

    void queue(String name) {
        queue = name;
    }

    /** The caller left the queue without an agent. */
    void leaveQueue() {
        leftQueue = true;
    }

    /** Whether the call was queued, and nobody took it there. */
    boolean isLeftUnanswered() {
        return leftQueue && talkSeconds.isEmpty();
    }

    /** The agent passed the caller on, to somebody the log may not see. */
    void pass() {
        passedOn = true;
    }

    boolean isPassedOn() {
        return passedOn;
    }

    /** In the order in which they were first connected. */
    Map<String, Double> talkSeconds() {
        return talkSeconds;
    }

    Optional<Party> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    Optional<String> queue() {
        return Optional.ofNullable(queue);
    }

    double holdSeconds() {
        return holdSeconds;
    }
}
