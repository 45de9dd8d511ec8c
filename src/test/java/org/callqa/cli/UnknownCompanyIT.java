package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownCompanyIT {

    private static final String REMARK = "no call of this run has a company";

    @TempDir
    private Path folder;

    @Test
    void aRubricThatAsksForACompanyNobodyKnowsIsTold() throws Exception {
        SmallRubric rubric = SmallRubric.in(folder.resolve("rubric"));
        Path recordings = Files.createDirectory(folder.resolve("recordings"));
        ShortCalls.write(recordings.resolve("a.wav"), 1, 2);
        assertThat(score(rubric).out()).doesNotContain(REMARK);
        rubric.with("phrases/all.yaml", "- good (morning|afternoon)", "- \"{company}\"");
        assertThat(score(rubric).out()).contains(REMARK);
        assertThat(score(rubric, "--company", "Bright Water").out()).doesNotContain(REMARK);
    }

    private CommandRun score(SmallRubric rubric, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "score",
                                folder.resolve("recordings").toString(),
                                "--language",
                                "en",
                                "--rubric",
                                rubric.file(),
                                "--state",
                                folder.resolve("state").toString(),
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
