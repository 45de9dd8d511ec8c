package org.callqa.report;

import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.callqa.store.ScoredCall;

/**
 * The scored calls that reports are made of. They are read one after the other, because a month of them with all their
 * evidence does not fit into memory, and each time anew; two threads read them at once.
 */
public interface ScoredCalls {

    /** Ids of the calls by {@link org.callqa.store.CallKey}, without their answers. */
    Map<String, String> ids();

    /** Ids of the agents whose calls they are, in the order of code points. */
    SortedSet<String> agents();

    /** All calls, by id in the order of code points, which no database's collation changes; to be closed. */
    Stream<ScoredCall> all();

    /** All calls, agent by agent in the order of code points, each agent's by time; to be closed. */
    Stream<ScoredCall> byAgent();
}
