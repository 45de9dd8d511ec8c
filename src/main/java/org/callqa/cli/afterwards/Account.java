package org.callqa.cli.afterwards;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.store.RunSummary;

/**
 * What a run came to.
 *
 * @param begun when the command was given
 * @param took from then on, all its processes together
 * @param exitCode as cron sees it
 * @param failure what went wrong, in a line; empty when nothing did
 * @param restarts how often the process that hears had to be started again
 * @param did what was heard and answered, all processes together
 * @param reported calls in the reports
 * @param skipped recordings in {@code skipped.csv}
 * @param remarks what has to be said of the run as a whole
 * @param out where the reports are
 * @param state where the results are kept
 */
public record Account(
        Instant begun,
        Duration took,
        int exitCode,
        String failure,
        int restarts,
        RunSummary did,
        int reported,
        int skipped,
        List<String> remarks,
        Path out,
        Path state) {

    public Account {
        remarks = List.copyOf(remarks);
    }

    boolean isDone() {
        return failure.isEmpty();
    }

    /** One line that says it all, for a mail. */
    String line() {
        if (!isDone()) {
            return Printable.of("callqa failed after " + Figures.hours(took.toSeconds()) + " with exit code " + exitCode
                    + ": " + failure);
        }
        double hours = did.audioMs() / 3_600_000.0;
        return String.format(
                Locale.ROOT,
                "callqa done in %s: %s heard (%.1f h of audio), %d answered again, %d skipped%s%s; %s in the reports in %s",
                Figures.hours(took.toSeconds()),
                Figures.count(did.heard(), "recording"),
                hours,
                did.answeredAgain(),
                skipped,
                did.waiting() == 0 ? "" : ", " + did.waiting() + " waiting",
                restarts == 0 ? "" : ", started again " + restarts + (restarts == 1 ? " time" : " times"),
                Figures.count(reported, "call"),
                out);
    }

    /** The same for programs; names are kept, units are in them. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", isDone() ? "done" : "failed");
        facts.put("exit_code", exitCode);
        facts.put("failure", failure);
        facts.put("started_at", begun.truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put(
                "finished_at", begun.plus(took).truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("seconds", took.toMillis() / 1000.0);
        facts.put("restarts", restarts);
        facts.put("heard", did.heard());
        facts.put("audio_seconds", did.audioMs() / 1000.0);
        facts.put("answered_again", did.answeredAgain());
        facts.put("waiting", did.waiting());
        facts.put("skipped", skipped);
        facts.put("calls_in_reports", reported);
        facts.put("models", did.models());
        facts.put("remarks", remarks);
        facts.put("out", out.toAbsolutePath().normalize().toString());
        facts.put("state", state.toAbsolutePath().normalize().toString());
        return facts;
    }
}
