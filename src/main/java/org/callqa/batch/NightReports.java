package org.callqa.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.batch.state.StateDatabase;
import org.callqa.report.NightFacts;
import org.callqa.report.Period;
import org.callqa.report.Reports;
import org.callqa.report.ReviewReport;
import org.callqa.report.html.HtmlReport;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Texts;
import org.callqa.review.ReviewCalls;
import org.callqa.review.ReviewList;
import org.callqa.store.Digest;
import org.callqa.store.ReviewStore;
import org.callqa.store.ScoredCall;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import org.callqa.store.Skip;
import org.callqa.store.SkipStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.function.SingletonSupplier;

/** Writes what people read from the rows alone: of the selected calls, or whole periods. */
@Component
class NightReports {

    private final Night night;
    private final NightSettings settings;
    private final SelectedCalls selected;
    private final SkipStore skips;
    private final CurrentPlan plan;
    private final NightTally tally;
    private final Reports reports;
    private final ReviewStore handedOuts;
    private final TransactionOperations ownTransaction;
    private final StateDatabase state;
    private final Clock clock;
    private final Instant started;
    private final List<String> remarks = new ArrayList<>();
    private int scoredCalls;
    private int skippedRecordings;

    NightReports(
            Night night,
            NightSettings settings,
            SelectedCalls selected,
            SkipStore skips,
            CurrentPlan plan,
            NightTally tally,
            Reports reports,
            ReviewStore handedOuts,
            TransactionOperations ownTransaction,
            StateDatabase state,
            Clock clock) {
        this.night = night;
        this.settings = settings;
        this.selected = selected;
        this.skips = skips;
        this.plan = plan;
        this.tally = tally;
        this.reports = reports;
        this.handedOuts = handedOuts;
        this.ownTransaction = ownTransaction;
        this.state = state;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Writes them. */
    void write() {
        state.sync();
        if (!night.periods().isEmpty()
                || night.selection().since().isPresent()
                || night.selection().until().isPresent()) {
            remarks.add("days are counted by the clocks of " + night.zone().getId() + " (--time-zone)");
        }
        try {
            SelectedCalls.Reading calls = selected.selected();
            Map<String, Skip> whyNot = skips.all();
            List<Skip> skipped = skipped(calls, whyNot, plan.plan().rejected());
            if (night.periods().isEmpty()) {
                String what = night.selection().since().map(Object::toString).orElse("") + ".."
                        + night.selection().until().map(Object::toString).orElse("");
                List<String> left = written(
                        what, calls, skipped, contents(calls, skipped, night.out()), night.out(), () -> others(calls));
                if (!left.isEmpty()) {
                    remarks.add(Figures.count(left.size(), "scorecard") + " in " + night.out()
                            + " of agents without a call among these stay as an earlier run left them ("
                            + Figures.some(left) + "); --period day keeps the days apart");
                }
            } else {
                periods(calls, whyNot);
                List<String> left = reports.writeRun(
                        facts(
                                selected.none(),
                                skipped,
                                NightFacts.Review.of(ReviewList.EMPTY),
                                contents(selected.none(), skipped, night.out())),
                        calls.answered().size(),
                        night.out());
                if (!left.isEmpty()) {
                    remarks.add(Figures.count(left.size(), "file") + " beside the folders of periods in " + night.out()
                            + (left.size() == 1 ? " is" : " are")
                            + " of a run without --period, and not written again ("
                            + Figures.some(left) + ")");
                }
            }
            scoredCalls = calls.answered().size();
            skippedRecordings = skipped.size();
            tally.reported(skipped.size(), plan.plan().rejected().size());
        } catch (IOException e) {
            throw new UncheckedIOException(night.out() + ": the reports cannot be written: " + e.getMessage(), e);
        }
    }

    private void periods(SelectedCalls.Reading calls, Map<String, Skip> whyNot) throws IOException {
        int folders = 0;
        int written = 0;
        for (Map.Entry<String, Selection> folder : selected.folders(calls).entrySet()) {
            String name = folder.getKey();
            SelectedCalls.Reading whole = selected.of(folder.getValue());
            boolean isEmpty = whole.calls().isEmpty();
            if (isEmpty && Files.notExists(night.out().resolve(name))) {
                continue;
            }
            // all calls of a period may have gone to others: then its reports have to say so
            folders++;
            written += whole(name, whole, whyNot);
            if (name.equals(Period.UNDATED) && !isEmpty) {
                remarkUndated(whole.calls());
            }
        }
        remarks.add(Figures.count(folders, "folder") + " of periods, " + written + " written anew"
                + (written < folders ? ", the others are as they should be" : ""));
    }

    private void remarkUndated(List<SelectedCall> calls) {
        int timeless = calls.size();
        remarks.add(Figures.count(timeless, "call") + (timeless == 1 ? " has" : " have")
                + " no time: the call list gives no started_at that can be read, nor does the name ("
                + calls.get(0).recording() + (timeless > 1 ? " ..." : "") + "); "
                + (timeless == 1 ? "it is" : "they are") + " in "
                + night.out().resolve(Period.UNDATED));
    }

    /** A folder whose calls and answers are as they were is left as it is. */
    private int whole(String name, SelectedCalls.Reading calls, Map<String, Skip> whyNot) throws IOException {
        List<Skip> skipped = skipped(calls, whyNot, List.of());
        Path folder = night.out().resolve(name);
        String contents = contents(calls, skipped, folder);
        if (!settings.handOut() && reports.isCurrent(contents, folder)) {
            return 0;
        }
        written(name, calls, skipped, contents, folder, Set::of);
        return 1;
    }

    /**
     * Writes a folder. What is handed out is remembered when it can be read, not before: a kill in between gives the same
     * list again.
     *
     * @param what the period, or from when to when
     * @param contents digest of all that the reports hang on
     */
    private List<String> written(
            String what,
            SelectedCalls.Reading calls,
            List<Skip> skipped,
            String contents,
            Path folder,
            Supplier<Set<String>> others)
            throws IOException {
        Instant now = clock.instant();
        String list = settings.review().listId(what, keys(calls));
        Set<String> handedOut = settings.handOut()
                ? handedOuts.handedOutBefore(list, now, settings.review().notAgain())
                : handedOuts.handedOut();
        ToReview toReview = new ToReview(what, handedOut::contains);
        List<String> left = reports.write(facts(calls, skipped, toReview, contents), folder, others);
        if (settings.handOut()) {
            ReviewList review = toReview.list();
            ownTransaction.executeWithoutResult(status -> handedOuts.handOut(list, now, review.keys()));
            ReviewReport words = new ReviewReport(Texts.of(settings.readers().get(0)));
            remarks.add(folder.resolve("review.html") + ": " + words.summary(review));
            String leftOut = words.leftOut(review);
            if (!leftOut.isEmpty()) {
                remarks.add(leftOut);
            }
        }
        return left;
    }

    /** Draws from the calls when all are read. */
    private final class ToReview implements NightFacts.Review {

        private final NumberMask mask = new NumberMask(!settings.showNumbers());
        private final ReviewCalls calls = new ReviewCalls(
                night.rubric().passMark(), (call, quote) -> mask.of(call).quote(quote, call.language()));
        private final Supplier<ReviewList> list;

        ToReview(String what, Predicate<String> handedOut) {
            this.list = SingletonSupplier.of(() -> calls.list(settings.review(), what, handedOut));
        }

        @Override
        public void add(ScoredCall call) {
            calls.add(call);
        }

        @Override
        public ReviewList list() {
            return list.get();
        }
    }

    private static List<String> keys(SelectedCalls.Reading calls) {
        return calls.answered().stream()
                .map(call -> ReviewStore.key(call.audioSha256(), call.callId()))
                .toList();
    }

    /** Agents who have calls, but none of these. */
    private Set<String> others(SelectedCalls.Reading calls) {
        Set<String> others = new TreeSet<>(selected.agents());
        others.removeAll(calls.agents());
        return others;
    }

    /** Of a recording that is gone there is nothing left to mend. */
    private static List<Skip> skipped(SelectedCalls.Reading calls, Map<String, Skip> whyNot, List<Skip> rejected) {
        return Stream.concat(
                        calls.calls().stream()
                                .filter(call -> !call.gone())
                                .flatMap(call -> Stream.ofNullable(whyNot.get(call.key()))),
                        rejected.stream())
                .sorted(Comparator.comparing(Skip::recording)
                        .thenComparing(Skip::callId)
                        .thenComparing(Skip::reason))
                .toList();
    }

    /** What the run came to; after the reports are written. */
    NightRunner.NightSummary summary() {
        List<String> all = new ArrayList<>(plan.plan().remarks());
        all.addAll(tally.remarks());
        all.addAll(remarks);
        return new NightRunner.NightSummary(scoredCalls, skippedRecordings, all, tally.ofCommand(night.models()));
    }

    /** What reports are made of; the facts of {@code run.json} that are not in the rows are programs, models, times. */
    private NightFacts facts(
            SelectedCalls.Reading calls, List<Skip> skipped, NightFacts.Review review, String contents) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("program", Program.BUILD);
        facts.put("java", System.getProperty("java.vm.version", ""));
        facts.put("decoder", AudioDecoder.version());
        facts.put("hearing", CallListener.VERSION);
        facts.put("started_at", started.truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("finished_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("models", night.models());
        facts.put("state", state.mark());
        return new NightFacts(night.rubric(), night.zone(), calls, skipped, review, contents, facts);
    }

    /** Digest of all that reports hang on, the way from their pages to the recordings as well. */
    private String contents(SelectedCalls.Reading calls, List<Skip> skipped, Path out) {
        List<String> contents = new ArrayList<>(calls.contents());
        calls.answered().stream()
                .map(SelectedCall::folder)
                .filter(known -> !known.isEmpty())
                .distinct()
                .map(recordings -> HtmlReport.way(out, Path.of(recordings)).orElse(""))
                .forEach(contents::add);
        contents.addAll(List.of(
                Program.BUILD,
                night.rubric().sha256(),
                night.zone().getId(),
                Boolean.toString(settings.showNumbers()),
                settings.readers().toString(),
                settings.audioUrl().toString(),
                Boolean.toString(settings.copyAudio()),
                settings.cards().toString(),
                settings.review().toString()));
        Set<String> handedOut = handedOuts.handedOut();
        keys(calls).stream().filter(handedOut::contains).sorted().forEach(contents::add);
        skipped.forEach(skip -> contents.add(skip.toString()));
        return Digest.of(contents);
    }
}
