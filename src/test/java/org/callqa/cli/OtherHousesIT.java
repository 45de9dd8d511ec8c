package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample calls of houses that have a rubric of their own, through the real recogniser. */
class OtherHousesIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"property-service", "phone-sales"})
    void everyAnswerIsTheOneACarefulHumanGives(String house) throws Exception {
        Path calls = Path.of("src/test/sample-calls", house);

        CommandRun run = CommandRun.of(
                "score",
                calls.toString(),
                "--rubric",
                Path.of("scoring-rubric", house + ".yaml").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--state",
                folder.resolve("state").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(SampleCalls.verdicts(folder.resolve("out").resolve("answers.csv")))
                .isEqualTo(SampleCalls.verdicts(calls.resolve("expected.csv")))
                .hasSizeGreaterThan(9);
    }
}
