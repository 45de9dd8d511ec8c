package org.callqa.rubric.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are large, deep, or not what they seem are refused in a moment, with a reason. */
class HostileRubricsTest {

    private static final String RUBRIC = """
            rubric: small
            version: "1"
            title: Small
            phrases: phrases
            sections:
              - id: opening
                title: Opening
                criteria:
                  - id: greets
                    question: {en: Greeted}
                    languages: [en]
                    weight: 100
                    check:
                      says: {phrases: [greeting]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aGoodRubric() throws IOException {
        Files.createDirectory(folder.resolve("phrases"));
        rubric(RUBRIC);
        phrases("greeting: {en: [hello]}\n");
        assertThat(RubricFile.at(folder.resolve("rubric.yaml")).check()).isEmpty();
    }

    @Test
    void aPhraseOfAMegabyte() throws IOException {
        phrases("greeting:\n  en:\n    - " + "hello ".repeat(160_000) + "\n");
        assertThat(said())
                .containsExactly("phrases/p.yaml:3:7: greeting.en[1]: is longer than 1000 characters; a phrase"
                        + " in words, or {regex: '...'}");
    }

    @Test
    void tenThousandAlternatives() throws IOException {
        phrases("greeting:\n  en:\n    - (hello" + "|hi".repeat(10_000) + ")\n");
        assertThat(said()).singleElement().asString().contains("is longer than 1000 characters");
    }

    @Test
    void manyThousandPhrases() throws IOException {
        phrases("greeting:\n  en:\n" + "    - hello\n".repeat(40_000));
        assertThat(said()).singleElement().asString().contains("holds 40000 entries, the most is 500");
        phrases("greeting:\n  en:\n" + "    - hello\n".repeat(80_000));
        assertThat(said()).singleElement().asString().contains("holds more than 50000 values");
    }

    @Test
    void manyThousandMistakes() throws IOException {
        phrases("greeting:\n  en:\n" + "    - ''\n".repeat(40_000));
        assertThat(said()).hasSize(201);
    }

    @Test
    void anythingOfMoreThanAMegabyte() throws IOException {
        phrases("# " + "x".repeat(1_000_000));
        assertThat(said()).containsExactly("phrases/p.yaml: is larger than 1 MB");
    }

    @Test
    void aBombOfAliases() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'p'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c + ": &" + c + " [" + before + (", " + before).repeat(8) + "]\n");
        }
        phrases(bomb.toString());
        assertThat(said()).singleElement().asString().startsWith("phrases/p.yaml:1:4: '&' and '*'");
    }

    @Test
    void halfAMillionOpenBrackets() throws IOException {
        rubric("[".repeat(500_000));
        assertThat(said()).containsExactly("rubric.yaml:1:61: is nested more than 60 levels deep");
    }

    @Test
    void checksInsideChecksWithoutEnd() throws IOException {
        rubric(RUBRIC.replace("says: {phrases: [greeting]}", "{not: ".repeat(500) + "{speaks: {}}" + "}".repeat(500)));
        assertThat(said()).singleElement().asString().contains("is nested more than 60 levels deep");
    }

    @Test
    void aNumberOfAHundredThousandDigits() throws IOException {
        rubric(RUBRIC.replace("weight: 100", "weight: " + "9".repeat(100_000)));
        assertThat(said()).singleElement().asString().contains("is not a number");
    }

    @Test
    void threeHundredCriteria() throws IOException {
        StringBuilder many = new StringBuilder(RUBRIC);
        String criterion = RUBRIC.substring(RUBRIC.indexOf("      - id: greets"));
        for (int i = 0; i < 120; i++) {
            many.append(criterion.replace("greets", "greets-" + i));
        }
        many.append(RUBRIC.substring(RUBRIC.indexOf("  - id: opening")).replace("opening", "closing"));
        for (int i = 0; i < 120; i++) {
            many.append(criterion.replace("greets", "greets-again-" + i));
        }
        rubric(many.toString().replace("- id: greets\n", "- id: greets-" + "x\n"));
        assertThat(said()).anySatisfy(line -> assertThat(line).contains("there are 242 criteria, the most is 200"));
    }

    @Test
    void textInTheCharactersOfAnotherSystem() throws IOException {
        Files.write(
                folder.resolve("phrases/p.yaml"),
                "greeting:\n  en: [hello]\n  zh: [您好]\n".getBytes(Charset.forName("GBK")));
        assertThat(said())
                .containsExactly("phrases/p.yaml:3:1: is not UTF-8 text; save the file as UTF-8 (not GBK,"
                        + " Windows-1252 or UTF-16)");
        Files.write(folder.resolve("phrases/p.yaml"), "greeting:\n  en: [hello]\n".getBytes(UTF_16));
        assertThat(said()).singleElement().asString().contains("is not UTF-8 text");
    }

    @Test
    void aFileCutInTheMiddleOfACharacter() throws IOException {
        byte[] whole = "greeting: {en: [hello], zh: [您".getBytes(UTF_8);
        Files.write(folder.resolve("phrases/p.yaml"), Arrays.copyOf(whole, whole.length - 1));
        assertThat(said()).singleElement().asString().contains("is not UTF-8 text");
    }

    @Test
    void controlCharacters() throws IOException {
        phrases("greeting:\n  en: [hel\u0007lo]\n");
        assertThat(said()).containsExactly("phrases/p.yaml:2:1: holds a control character; remove it");
    }

    @Test
    void whatIsQuotedDoesNotSteerTheTerminal() throws IOException {
        rubric(RUBRIC.replace("id: greets", "id: \"\\e[31mred\\nrubric.yaml: fine\""));
        assertThat(said()).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain("\u001b", "\n"));
        assertThat(said()).anySatisfy(line -> assertThat(line).contains("\uFFFD[31mred\uFFFDrubric.yaml: fine"));
    }

    @Test
    void aLinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("p.yaml"), "greeting: {en: [hello]}\n");
        rubric(RUBRIC.replace("phrases: phrases", "phrases: linked"));
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        assertThat(said()).containsExactly("rubric.yaml:4:1: phrases: 'linked': lies outside the rubric's folder");
    }

    @Test
    void hiddenFilesAreNotPhraseSets() throws IOException {
        Files.writeString(folder.resolve("phrases/.#p.yaml"), "what an editor leaves behind");
        Files.writeString(folder.resolve("phrases/p.yaml~"), "what an editor leaves behind");
        assertThat(RubricFile.at(folder.resolve("rubric.yaml")).check()).isEmpty();
    }

    @Test
    void thousandsOfMistakesAreCountedNotListed() throws IOException {
        phrases("greeting:\n  en: [hello]\n  zh:\n" + "    - ''\n".repeat(450));
        List<String> said = said();
        assertThat(said).hasSize(201);
        assertThat(said.get(200)).isEqualTo("phrases/p.yaml: there are 250 more problems; put these right first");
    }

    private List<String> said() {
        RubricFile file = RubricFile.at(folder.resolve("rubric.yaml"));
        List<RubricProblem> problems = assertTimeoutPreemptively(Duration.ofSeconds(10), file::check);
        assertThatThrownBy(file::rubric).isInstanceOf(InvalidRubricException.class);
        return problems.stream().map(RubricProblem::toString).toList();
    }

    private void rubric(String text) throws IOException {
        Files.writeString(folder.resolve("rubric.yaml"), text);
    }

    private void phrases(String text) throws IOException {
        Files.writeString(folder.resolve("phrases/p.yaml"), text);
    }
}
