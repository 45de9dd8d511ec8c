package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpAndVersionAnswerWithoutADatabase() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("score", "models", "Exit codes");
        assertThat(run("score", "--help")).isZero();
        assertThat(out.toString()).contains("--max-audio-minutes", "Examples:");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("callqa ");
    }

    @Test
    void aCommandLineThatCannotBeUnderstoodIsAUsageError() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(run("scroe")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("unknown command 'scroe'; did you mean 'score'?");
        assertThat(run("score", folder.toString(), "--threads", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(run("score", folder.toString(), "--language", "fr")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("callqa scores en and zh");
    }

    @Test
    void aRubricWithAMistakeIsRefusedBeforeAnythingElse() throws Exception {
        Path rubric = Files.writeString(folder.resolve("house.yaml"), "rubric: [unfinished\n");
        assertThat(run("score", folder.toString(), "--rubric", rubric.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("house.yaml:");
    }

    @Test
    void aFolderThatIsNotThereIsAUsageErrorInOneLine() {
        assertThat(run("score", folder.resolve("none").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("not a folder").doesNotContain("\tat ");
    }

    @Test
    void aModelThatIsNotThereIsAUsageErrorWithTheRemedy() throws Exception {
        Files.writeString(folder.resolve("a.wav"), "");
        assertThat(run("score", folder.toString(), "--language", "en", "--model", "en=no-such-model"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("callqa models get no-such-model");
        assertThat(run("score", folder.toString(), "--language", "en", "--model", "xx=whatever"))
                .isEqualTo(ExitCode.USAGE);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
