package org.callqa.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.report.words.Figures;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.RunSummary;
import org.springframework.stereotype.Component;

/** What this run did so far. */
@Component
class NightTally {

    private long run;
    private int heard;
    private RunSummary before = RunSummary.NONE;
    private int answeredAgain;
    private int skipped;
    private Optional<Skipped> reported = Optional.empty();
    private long audioMs;
    private final Map<String, RunSummary.Words> words = new TreeMap<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<CallScore> understood = new ArrayList<>();

    /**
     * What the reports say.
     *
     * @param rows of {@code skipped.csv}
     * @param rejected of them of no call
     */
    private record Skipped(int rows, int rejected) {}

    /** @param id of the run */
    synchronized void begin(long id) {
        run = id;
    }

    synchronized long run() {
        return run;
    }

    /**
     * @param listened whether it was listened to, and not only answered from what was heard once
     * @param said how many of its words were heard
     */
    synchronized void answered(CallScore score, boolean listened, RunSummary.Words said) {
        if (listened) {
            heard++;
            audioMs += score.durationMs();
            words.merge(score.language().code(), said, RunSummary.Words::plus);
        } else {
            answeredAgain++;
        }
        // without the answers, for a run may have many calls
        understood.add(new CallScore(
                score.call(),
                score.language(),
                score.durationMs(),
                score.findings(),
                List.of(),
                score.score(),
                List.of()));
    }

    synchronized void skipped() {
        skipped++;
    }

    /**
     * Takes note of what the reports say.
     *
     * @param rows of {@code skipped.csv}, which has what earlier runs skipped, too
     * @param rejected of them of no call
     */
    synchronized void reported(int rows, int rejected) {
        reported = Optional.of(new Skipped(rows, rejected));
    }

    synchronized void waits(String recording) {
        waiting.add(recording);
    }

    /** Lines for people. */
    synchronized List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!waiting.isEmpty()) {
            remarks.add(Figures.count(waiting.size(), "recording") + (waiting.size() == 1 ? " was" : " were")
                    + " changed while callqa listened, and left for the next run: "
                    + Figures.some(waiting.stream().sorted().toList()));
        }
        remarks.addAll(NotUnderstood.remarks(understood));
        return remarks;
    }

    /** @param did what the processes of this command did before this one */
    synchronized void goOn(RunSummary did) {
        before = did;
    }

    /** What was done by all processes of the command. */
    synchronized RunSummary ofCommand(Map<String, String> models) {
        return asReported(done(models).plus(before));
    }

    /** What was done by this process. */
    synchronized RunSummary summary(Map<String, String> models) {
        return asReported(done(models));
    }

    private RunSummary done(Map<String, String> models) {
        return new RunSummary(heard, answeredAgain, skipped, 0, waiting.size(), audioMs, words, models);
    }

    private RunSummary asReported(RunSummary done) {
        return reported.map(said -> done.reporting(said.rows(), said.rejected()))
                .orElse(done);
    }
}
