package org.callqa.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;

/**
 * Which of the calls that are kept are meant; what is empty leaves nothing out.
 *
 * @param folder the recordings folder they are of, absolute
 * @param since calls that began then or later; leaves out calls of unknown time
 * @param until calls that began before; leaves out calls of unknown time
 * @param agents ids of agents
 * @param teams names of teams
 * @param queues names of queues
 * @param languages codes of languages
 * @param isUndated calls of unknown time alone
 */
public record Selection(
        Optional<String> folder,
        Optional<Instant> since,
        Optional<Instant> until,
        Set<String> agents,
        Set<String> teams,
        Set<String> queues,
        Set<String> languages,
        boolean isUndated) {

    /** Every call that is kept. */
    public static final Selection ALL =
            new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Every call that is kept and of which nobody knows when it was. */
    public static final Selection UNDATED = new Selection(
            Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(), true);

    public Selection {
        agents = Set.copyOf(agents);
        teams = Set.copyOf(teams);
        queues = Set.copyOf(queues);
        languages = Set.copyOf(languages);
    }

    /** Calls whether or not it is known when they were, unless an end is given. */
    public Selection(
            Optional<String> folder,
            Optional<Instant> since,
            Optional<Instant> until,
            Set<String> agents,
            Set<String> teams,
            Set<String> queues,
            Set<String> languages) {
        this(folder, since, until, agents, teams, queues, languages, false);
    }

    /** The same of one folder. */
    public Selection in(String recordings) {
        return new Selection(Optional.of(recordings), since, until, agents, teams, queues, languages, isUndated);
    }

    /** The same between two moments, of whatever folder. */
    public Selection between(Instant from, Instant to) {
        return new Selection(folder, Optional.of(from), Optional.of(to), agents, teams, queues, languages, isUndated);
    }

    /** Whether a call that was not kept yet is meant. */
    public boolean means(CallRecord call) {
        Optional<Instant> at = call.startedAt().map(OffsetDateTime::toInstant);
        return since.map(from -> at.isPresent() && !at.get().isBefore(from)).orElse(true)
                && until.map(to -> at.isPresent() && at.get().isBefore(to)).orElse(true)
                && (at.isEmpty() || !isUndated)
                && isOneOf(agents, call.agent().id())
                && isOneOf(teams, call.columns().getOrDefault(CallColumns.TEAM, ""))
                && isOneOf(queues, call.columns().getOrDefault(CallColumns.QUEUE, ""))
                && isOneOf(languages, call.language().map(Language::code).orElse(""));
    }

    private static boolean isOneOf(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
