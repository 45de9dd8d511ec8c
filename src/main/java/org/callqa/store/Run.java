package org.callqa.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What one command did; it owns no answers.
 *
 * @param id counts up
 * @param begunAt when it began
 * @param endedAt when it ended; empty while it is under way, or when it was killed
 * @param outcome how it ended: {@code under way}, {@code done}, {@code failed}, {@code killed}
 * @param command which one: {@code score}, {@code report}, {@code review}; empty where it was not noted
 * @param program the version of callqa
 * @param rubric id and version, for people
 * @param summary what it came to
 */
public record Run(
        long id,
        Instant begunAt,
        Optional<Instant> endedAt,
        String outcome,
        String command,
        String program,
        String rubric,
        RunSummary summary) {

    /** As it is when no callqa is at work: a run that did not end was killed. */
    public Run atRest() {
        return outcome.equals(RunStore.UNDER_WAY)
                ? new Run(id, begunAt, endedAt, RunStore.KILLED, command, program, rubric, summary)
                : this;
    }
}
