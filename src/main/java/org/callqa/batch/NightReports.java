package org.callqa.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.report.NightFacts;
import org.callqa.report.Reports;
import org.callqa.report.ScoredCalls;
import org.callqa.speech.Transcriber;
import org.callqa.store.ResultStore;
import org.callqa.store.ScoredCall;
import org.callqa.store.SkipStore;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes a night's reports from its rows, after this run or an earlier one. */
@Component
class NightReports {

    private final Night night;
    private final SkipStore skips;
    private final Reports reports;
    private final Clock clock;
    private final Instant started;

    /** Read when the first asks for them: then every call is scored. */
    private final Supplier<List<ScoredCall>> scored;

    NightReports(Night night, ResultStore results, SkipStore skips, Reports reports, Clock clock) {
        this.night = night;
        this.skips = skips;
        this.reports = reports;
        this.clock = clock;
        this.started = clock.instant();
        this.scored = SingletonSupplier.of(() -> results.all(night.id(), night.rubric()));
    }

    void write() {
        try {
            reports.write(
                    new NightFacts(night.rubric(), ScoredCalls.of(scored.get()), skips.all(night.id()), facts()),
                    night.out());
        } catch (IOException e) {
            throw new UncheckedIOException(night.out() + ": the reports cannot be written: " + e.getMessage(), e);
        }
    }

    NightRunner.NightSummary summary() {
        List<ScoredCall> calls = scored.get();
        return new NightRunner.NightSummary(
                calls.size(),
                skips.all(night.id()).size(),
                NotUnderstood.remarks(calls.stream().map(ScoredCall::score).toList()));
    }

    /** The facts of {@code run.json} that are not in the rows: programs, models, settings, and when it ran. */
    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("program", Program.VERSION);
        facts.put("java", System.getProperty("java.vm.version", ""));
        facts.put("decoder", AudioDecoder.version());
        facts.put("hearing", CallListener.VERSION);
        facts.put("night", night.id());
        facts.put("started_at", started.truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("finished_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        Map<String, String> models = new LinkedHashMap<>();
        night.transcribers().values().stream()
                .sorted(Comparator.comparing(Transcriber::language))
                .forEach(transcriber -> models.put(transcriber.language().code(), transcriber.key()));
        facts.put("models", models);
        return facts;
    }
}
