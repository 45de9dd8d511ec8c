package org.callqa.rubric.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.RubricProblem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code broken-rubrics} holds one mistake; {@code expected.txt} beside them is what is said about
 * each. After a change of messages: {@code mvn test -Dtest=BrokenRubricsTest -Dcallqa.regenerate=true}, and read the
 * difference.
 */
class BrokenRubricsTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken-rubrics");
    private static final Path EXPECTED = BROKEN.resolve("expected.txt");

    static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(BROKEN)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aBrokenRubricIsRefusedSoon(Path folder) {
        RubricFile file = RubricFile.at(folder.resolve("rubric.yaml"));

        List<RubricProblem> problems = assertTimeoutPreemptively(Duration.ofSeconds(10), file::check);

        assertThat(problems).anyMatch(problem -> problem.severity() == Severity.ERROR);
        assertThatThrownBy(file::tests).isInstanceOf(InvalidRubricException.class);
    }

    @Test
    void whatIsSaidAboutEachIsWrittenDown() throws IOException {
        String said = said();
        if (Boolean.getBoolean("callqa.regenerate")) {
            Files.writeString(EXPECTED, said, UTF_8);
        }
        assertThat(said).isEqualTo(Files.readString(EXPECTED, UTF_8));
    }

    @Test
    void nobodyHasToKnowSchemasToUnderstandIt() throws IOException {
        assertThat(said())
                .doesNotContainIgnoringCase("oneOf")
                .doesNotContainIgnoringCase("anyOf")
                .doesNotContainIgnoringCase("additionalProperties")
                .doesNotContainIgnoringCase("propert")
                .doesNotContainIgnoringCase("schema")
                .doesNotContainIgnoringCase("array")
                .doesNotContainIgnoringCase("integer")
                .doesNotContainIgnoringCase("boolean")
                .doesNotContain("^[")
                .doesNotContain("block end")
                .doesNotContain("Exception");
    }

    private static String said() throws IOException {
        return folders().stream()
                .map(folder -> "== " + folder.getFileName() + "\n"
                        + RubricFile.at(folder.resolve("rubric.yaml")).check().stream()
                                .map(problem -> problem + "\n")
                                .collect(joining()))
                .collect(joining("\n"));
    }
}
