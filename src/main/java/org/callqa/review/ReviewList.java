package org.callqa.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.callqa.call.Span;

/**
 * Which calls to listen to.
 *
 * @param reviewers among whom it is split; one without a name when nobody is named
 * @param rows by reviewer, each reviewer's by rank
 * @param account where the other calls are
 */
public record ReviewList(List<String> reviewers, List<Row> rows, Account account) {

    /** Of no calls. */
    public static final ReviewList EMPTY = new ReviewList(List.of(""), List.of(), new Account(0, 0, 0, 0, 0, 0));

    public ReviewList {
        reviewers = List.copyOf(reviewers);
        rows = List.copyOf(rows);
    }

    /**
     * A call for one reviewer.
     *
     * @param rank from 1, in the order in which the reviewer should listen
     * @param reviewer who listens; empty when nobody is named
     * @param stratum why it is on the list
     * @param probability with which it was drawn, of the random stratum alone: what is picked has none
     * @param causes what it was picked for; none of what was drawn
     * @param listen where to listen, by time
     * @param seconds how long that takes
     */
    public record Row(
            int rank,
            String reviewer,
            Stratum stratum,
            OptionalDouble probability,
            ReviewCall call,
            List<Cause> causes,
            List<Span> listen,
            long seconds) {

        public Row {
            causes = List.copyOf(causes);
            listen = List.copyOf(listen);
        }
    }

    /**
     * Where the calls are.
     *
     * @param calls that were selected and have answers
     * @param duplicates of them, the same audio as another call, which is the one that counts
     * @param gone whose recording is not in its folder any more, or was forgotten
     * @param handedOut on another list
     * @param tooLong for the time that a reviewer has: only their places can be heard
     * @param drawnFrom of so many the random stratum was drawn
     */
    public record Account(int calls, int duplicates, int gone, int handedOut, int tooLong, int drawnFrom) {}

    /** How many calls of each stratum are on it; one that two people hear is one. */
    public Map<Stratum, Long> strata() {
        Map<Stratum, Long> strata = new TreeMap<>();
        rows.stream()
                .map(row -> Map.entry(row.call().key(), row.stratum()))
                .distinct()
                .forEach(call -> strata.merge(call.getValue(), 1L, Long::sum));
        return strata;
    }

    /** How many calls are on it. */
    public int calls() {
        return keys().size();
    }

    /** Keys of its calls. */
    public List<String> keys() {
        return rows.stream().map(row -> row.call().key()).distinct().toList();
    }

    /** How many calls two people hear. */
    public int twice() {
        return rows.size() - calls();
    }

    /** Seconds of listening by reviewer. */
    public Map<String, Long> seconds() {
        Map<String, Long> seconds = new LinkedHashMap<>();
        reviewers.forEach(reviewer -> seconds.put(reviewer, 0L));
        rows.forEach(row -> seconds.merge(row.reviewer(), row.seconds(), Long::sum));
        return seconds;
    }

    /** One reviewer's rows, by rank. */
    public List<Row> of(String reviewer) {
        return rows.stream().filter(row -> row.reviewer().equals(reviewer)).toList();
    }
}
