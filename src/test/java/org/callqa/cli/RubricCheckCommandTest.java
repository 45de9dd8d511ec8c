package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricCheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRubricWithoutAMistakeIsSaidToBeUsable() throws Exception {
        String file = SmallRubric.in(folder).file();
        CommandRun run = CommandRun.of("rubric", "check", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith(file + ": can be used; 0 errors, 0 warnings\n");
    }

    @Test
    void everyMistakeIsALineWithFileLineAndHint() throws Exception {
        String file = SmallRubric.in(folder)
                .with("small.yaml", "weight: 40", "weight: -40")
                .with("small.yaml", "phrases: [sorry]", "phrases: [sory]")
                .file();
        CommandRun run = CommandRun.of("rubric", "check", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out().lines().filter(line -> line.startsWith("small.yaml:13:")))
                .hasSize(1);
        assertThat(run.out()).contains("small.yaml:26:").contains("did you mean 'sorry'?");
        assertThat(run.out()).contains(": cannot be used; 2 errors");
    }

    @Test
    void aWarningDoesNotMakeTheRubricUnusable() throws Exception {
        String file = SmallRubric.in(folder)
                .with("phrases/all.yaml", "sorry:\n", "unused:\n  en: [whatever you say]\n  zh: [随便]\nsorry:\n")
                .file();
        CommandRun run = CommandRun.of("rubric", "check", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("warning: ").contains("0 errors, 1 warning\n");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        CommandRun run =
                CommandRun.of("rubric", "check", folder.resolve("none.yaml").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("none.yaml");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void escapeSequencesInARubricDoNotReachTheTerminal() throws Exception {
        String file = SmallRubric.in(folder)
                .with("small.yaml", "id: greeting", "id: \"\\e[31mgreeting\"")
                .file();
        CommandRun run = CommandRun.of("rubric", "check", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("greeting").doesNotContain("\u001b");
    }

    @Test
    void withoutAVerbTheCommandsAreNamed() {
        CommandRun run = CommandRun.of("rubric");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("[check, test, diff]");
    }
}
