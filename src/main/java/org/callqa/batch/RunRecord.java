package org.callqa.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.springframework.stereotype.Component;

/** The facts of {@code run.json} that are not in the rows: programs, models, settings, and when it ran. */
@Component
class RunRecord {

    private final Night night;
    private final Clock clock;
    private final Instant started;

    RunRecord(Night night, Clock clock) {
        this.night = night;
        this.clock = clock;
        this.started = clock.instant();
    }

    Map<String, Object> facts() {
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
                .sorted(java.util.Comparator.comparing(transcriber -> transcriber.language()))
                .forEach(transcriber -> models.put(transcriber.language().code(), transcriber.key()));
        facts.put("models", models);
        return facts;
    }
}
