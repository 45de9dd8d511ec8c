package org.callqa.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.callqa.bench.SampleTruth;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.report.Cards;
import org.callqa.report.HeldCalls;
import org.callqa.report.NightFacts;
import org.callqa.report.Reports;
import org.callqa.report.words.NumberMask;
import org.callqa.review.CallsToReview;
import org.callqa.review.ReviewList;
import org.callqa.review.ReviewRequest;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.measure.CallMeasures;
import org.callqa.speech.Transcript;
import org.callqa.store.ScoredCall;
import org.callqa.timeline.TimelineBuilder;

/** The sample calls as a perfect recogniser hears them, scored, and written as a report. */
final class SampleNight {

    static final Path RECORDINGS = Path.of("sample-calls");

    private final Rubric rubric = RubricFile.load(Path.of("scoring-rubric", "phone-service.yaml"));
    private final List<ScoredCall> calls = new ArrayList<>();
    private final Map<String, Timeline> timelines = new HashMap<>();
    private int threads = 2;
    private final AtomicInteger timelinesAsked = new AtomicInteger();

    SampleNight() throws Exception {
        this(record -> record);
    }

    /**
     * @param list changes what the call list says of a call
     */
    SampleNight(UnaryOperator<CallRecord> list) throws Exception {
        Scorer scorer = new Scorer(rubric);
        for (Map.Entry<CallRecord, Transcript> sample :
                new SampleTruth(RECORDINGS).transcripts().entrySet()) {
            CallRecord call = list.apply(sample.getKey());
            Timeline timeline = new TimelineBuilder().build(sample.getKey(), sample.getValue());
            calls.add(new ScoredCall(
                    scorer.score(call, timeline),
                    Optional.of(CallMeasures.of(timeline)),
                    "0".repeat(64),
                    sample.getKey().recording()));
            timelines.put(sample.getKey().recording(), timeline);
        }
    }

    Rubric rubric() {
        return rubric;
    }

    List<ScoredCall> calls() {
        return calls;
    }

    Timeline timeline(ScoredCall call) {
        return timelines.get(call.transcriptKey());
    }

    private ReviewList review() {
        return CallsToReview.read(calls, rubric.passMark(), (call, quote) -> quote)
                .list(ReviewRequest.DEFAULT, "", handedOut -> false);
    }

    void write(Path folder, Language... languages) throws IOException {
        write(folder, settings(languages));
    }

    static HtmlSettings settings(Language... languages) {
        return new HtmlSettings(
                List.of(languages), Optional.of(RECORDINGS), Optional.empty(), Optional.empty(), "callqa 1.0");
    }

    /** Says of each call what it rests on. */
    SampleNight knowing(String contents) {
        calls.replaceAll(call -> new ScoredCall(
                call.score(),
                call.measures(),
                call.audioSha256(),
                call.transcriptKey(),
                call.folder(),
                call.gone(),
                contents));
        return this;
    }

    int timelinesAsked() {
        return timelinesAsked.get();
    }

    SampleNight with(int threads) {
        this.threads = threads;
        return this;
    }

    void write(Path folder, HtmlSettings settings) throws IOException {
        NumberMask mask = new NumberMask(true);
        Function<ScoredCall, Optional<Timeline>> heard = call -> {
            timelinesAsked.incrementAndGet();
            return Optional.of(timeline(call));
        };
        new Reports(mask, Cards.WIDE, settings.languages().get(0), threads, new HtmlReport(mask, settings, heard))
                .write(
                        new NightFacts(
                                rubric,
                                ZoneId.of("Asia/Shanghai"),
                                new HeldCalls(calls),
                                List.of(),
                                NightFacts.Review.of(review()),
                                "",
                                Map.of()),
                        folder,
                        java.util.Set::of);
    }
}
