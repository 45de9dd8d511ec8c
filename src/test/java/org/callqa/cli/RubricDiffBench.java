package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.callqa.bench.SampleTruth;
import org.callqa.call.CallRecord;
import org.callqa.call.Word;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.speech.Transcript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** How long the owner of a rubric waits for what a change of it changes in two thousand calls. */
@Tag("bench")
class RubricDiffBench {

    private static final int CALLS = 2_000;
    private static final double DROPPED = 0.05;

    @TempDir
    private Path folder;

    @Test
    void twoThousandCallsAreComparedInAMinute() throws Exception {
        Path shipped = Path.of("scoring-rubric");
        Path changed = folder.resolve("changed");
        FileSystemUtils.copyRecursively(shipped, changed);
        Path closing = changed.resolve("phrases/closing.yaml");
        Files.writeString(closing, Files.readString(closing).replace("anything else", "something else"));
        Rubric rubric = RubricFile.load(shipped.resolve("phone-service.yaml"));
        keep(rubric);
        Instant begun = Instant.now();
        CommandRun run = CommandRun.of(
                "rubric",
                "diff",
                shipped.resolve("phone-service.yaml").toString(),
                changed.resolve("phone-service.yaml").toString(),
                "--state",
                folder.resolve("state").toString());
        Duration took = Duration.between(begun, Instant.now());
        System.out.println(run.out());
        System.out.println(CALLS + " calls compared in " + took.toMillis() / 1000.0 + " s");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(CALLS + " calls compared");
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    private void keep(Rubric rubric) throws Exception {
        Map<CallRecord, Transcript> samples = new SampleTruth(Path.of("sample-calls")).transcripts();
        List<CallRecord> calls = List.copyOf(samples.keySet());
        Random random = new Random(5);
        try (KeptCalls kept = new KeptCalls(folder.resolve("state"), Instant.parse("2026-03-11T01:30:00Z"), rubric)) {
            for (int i = 0; i < CALLS; i++) {
                CallRecord sample = calls.get(i % calls.size());
                CallRecord call = new CallRecord(
                        "c-" + i,
                        "c-" + i + ".wav",
                        sample.agent(),
                        sample.language(),
                        sample.startedAt(),
                        sample.ringSeconds(),
                        sample.endedBy(),
                        sample.agentChannel(),
                        sample.country(),
                        sample.columns());
                kept.keep(call, misheard(samples.get(sample), random));
            }
        }
    }

    private static Transcript misheard(Transcript transcript, Random random) {
        List<List<Word>> words = new ArrayList<>();
        for (List<Word> channel : transcript.words()) {
            words.add(channel.stream()
                    .filter(word -> random.nextDouble() >= DROPPED)
                    .toList());
        }
        return new Transcript(transcript.language(), transcript.hearing(), words, transcript.decoding());
    }
}
