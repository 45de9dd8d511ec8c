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
    private double holdSeconds;
    private @Nullable Double heldSince;
    private @Nullable Party endedBy;
    private @Nullable String queue;
    private boolean passedOn;

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
