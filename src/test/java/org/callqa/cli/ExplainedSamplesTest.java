package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callqa.bench.SampleTruth;
import org.callqa.call.CallRecord;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.speech.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code callqa explain} says of each sample call, spoken as written, is kept in
 * {@code src/test/resources/explained}; {@code -Danswers.keep=true} keeps it anew.
 */
class ExplainedSamplesTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "explained");
    private static final Path RUBRIC = Path.of("scoring-rubric", "phone-service.yaml");

    @TempDir
    private Path state;

    @Test
    void everySampleCallIsExplainedInTheSameWords() throws Exception {
        Rubric rubric = RubricFile.at(RUBRIC).rubric();
        Map<CallRecord, Transcript> samples = new SampleTruth(Path.of("sample-calls")).transcripts();
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-03-11T01:30:00Z"), rubric)) {
            samples.forEach((call, transcript) -> calls.keep(call, transcript));
        }
        List<String> ids = samples.keySet().stream().map(CallRecord::callId).toList();
        assertThat(ids).isNotEmpty();
        for (String id : ids) {
            CommandRun run = explain(id);
            assertThat(run.err()).isEmpty();
            Path kept = KEPT.resolve(id + ".txt");
            if (Boolean.getBoolean("answers.keep")) {
                Files.createDirectories(KEPT);
                Files.writeString(kept, run.out());
            }
            assertThat(run.out()).as(id).isEqualTo(Files.readString(kept));
        }
    }

    @Test
    void whoReadsChineseGetsTheCallListInWordsAndTimesOfTheHouse() throws Exception {
        Rubric rubric = RubricFile.at(RUBRIC).rubric();
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-03-11T01:30:00Z"), rubric)) {
            new SampleTruth(Path.of("sample-calls"))
                    .transcripts().entrySet().stream()
                            .limit(1)
                            .forEach(sample -> calls.keep(sample.getKey(), sample.getValue()));
        }

        assertThat(explain("en-01", "--lang", "zh")
                        .out()
                        .lines()
                        .map(line -> line.strip().replaceAll(" +", " ")))
                .contains("方向 呼入", "挂断方 客户", "语言 英语", "客服声道 左", "开始时间 2026-03-10T22:12:40+08:00");
    }

    private CommandRun explain(String id, String... more) {
        List<String> command =
                new ArrayList<>(List.of("explain", id, "--state", state.toString(), "--rubric", RUBRIC.toString()));
        command.addAll(List.of("--time-zone", "Asia/Shanghai"));
        command.addAll(List.of(more));
        return CommandRun.of(command.toArray(String[]::new));
    }
}
