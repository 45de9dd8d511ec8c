package org.callqa.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import org.callqa.store.ScoredCall;

/** The sample calls as a perfect recogniser hears them, scored, and written as a report. */
final class SampleNight {

    static final Path RECORDINGS = Path.of("sample-calls");

    private static final Rubric RUBRIC;
    private static final Scorer SCORER;
    private static final Map<CallRecord, Timeline> HEARD;

    static {
        try {
            RUBRIC = RubricFile.load(Path.of("scoring-rubric", "phone-service.yaml"));
            SCORER = new Scorer(RUBRIC);
            HEARD = new SampleTruth(RECORDINGS).calls();
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Of the calls as each test lists them: most list them alike. */
    private static final Map<CallRecord, ScoredCall> SCORED = new ConcurrentHashMap<>();

    private final List<ScoredCall> calls = new ArrayList<>();
    private final Map<String, Timeline> timelines = new HashMap<>();
    private int threads = 2;
    private final AtomicInteger timelinesAsked = new AtomicInteger();

    SampleNight() {
        this(record -> record);
    }

    /**
     * @param list changes what the call list says of a call
     */
    SampleNight(UnaryOperator<CallRecord> list) {
        HEARD.forEach((listed, timeline) -> {
            timelines.put(listed.recording(), timeline);
            calls.add(SCORED.computeIfAbsent(
                    list.apply(listed),
                    call -> new ScoredCall(
                            SCORER.score(call, timeline),
                            Optional.of(CallMeasures.of(timeline)),
                            "0".repeat(64),
                            listed.recording())));
        });
    }

    Rubric rubric() {
        return RUBRIC;
    }

    List<ScoredCall> calls() {
        return calls;
    }

    Timeline timeline(ScoredCall call) {
        return timelines.get(call.transcriptKey());
    }

    private ReviewList review() {
        return CallsToReview.read(calls, RUBRIC.passMark(), (call, quote) -> quote)
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
                                RUBRIC,
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
