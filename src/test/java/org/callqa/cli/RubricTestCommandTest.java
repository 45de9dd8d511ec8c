package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricTestCommandTest {

    @TempDir
    private Path folder;

    @Test
    void testsThatPassAreCounted() throws Exception {
        CommandRun run = CommandRun.of("rubric", "test", SmallRubric.in(folder).file());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("1 case, 2 expectations, 0 failed\n");
    }

    @Test
    void aFailureNamesTestLineCriterionBothVerdictsAndWhy() throws Exception {
        String file = SmallRubric.in(folder)
                .with("tests/all.yaml", "greeting: MET", "greeting: NOT_MET")
                .file();
        CommandRun run = CommandRun.of("rubric", "test", file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                tests/all.yaml:1  a complaint and an apology
                  criterion  expected  actual  why
                  greeting   NOT_MET   MET     Heard "good morning" from the agent at 0.5 s.
                                               "good morning" at 0:00.5, similarity 1.00, confidence 0.95

                1 case, 2 expectations, 1 failed
                """);
    }

    @Test
    void aBrokenRubricIsNotTested() throws Exception {
        String file = SmallRubric.in(folder)
                .with("small.yaml", "weight: 40", "weight: -40")
                .file();
        CommandRun run = CommandRun.of("rubric", "test", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("small.yaml:13:");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aTestOfACriterionThatIsNotThereIsRefused() throws Exception {
        String file = SmallRubric.in(folder)
                .with("tests/all.yaml", "greeting: MET", "greting: MET")
                .file();
        CommandRun run = CommandRun.of("rubric", "test", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("tests/all.yaml:8:").contains("greeting");
    }

    @Test
    void aRubricWithoutTestsHasPassedNothing() throws Exception {
        String file =
                SmallRubric.in(folder).with("small.yaml", "tests: tests\n", "").file();
        CommandRun run = CommandRun.of("rubric", "test", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the rubric has no tests");
    }
}
