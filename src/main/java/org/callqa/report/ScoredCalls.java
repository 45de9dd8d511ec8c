package org.callqa.report;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.callqa.store.ScoredCall;

/**
 * The scored calls that reports are made of. They are read one by one, because a month of them with all their evidence
 * does not fit into memory.
 */
public interface ScoredCalls {

    /** Ids of the calls by {@link org.callqa.store.CallKey}, without their answers. */
    Map<String, String> ids();

    /** Ids of the agents whose calls they are, in the order of code points. */
    SortedSet<String> agents();

    /** All calls, agent by agent in the order of code points, which no database's collation changes, each agent's by time. */
    Stream<Unread> byAgent();

    /** A call that is yet to be read, on whatever thread. */
    @FunctionalInterface
    interface Unread {

        /** Reads it; empty when it has no answers any more. */
        Optional<ScoredCall> read();
    }
}
