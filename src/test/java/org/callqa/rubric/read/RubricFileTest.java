package org.callqa.rubric.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.Check;
import org.callqa.rubric.Check.Match;
import org.callqa.rubric.Check.Thresholds;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.PhraseSet;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class RubricFileTest {

    private static final Path RUBRICS = Path.of("src/test/resources/rubrics");
    private static final Path SMALL = RUBRICS.resolve("small.yaml");

    @TempDir
    Path folder;

    @Test
    void aRubricIsReadAsItIsWritten() throws InvalidRubricException {
        Rubric rubric = RubricFile.load(SMALL);

        assertThat(rubric.id()).isEqualTo("small");
        assertThat(rubric.version()).isEqualTo("1.0");
        assertThat(rubric.title()).isEqualTo("A small rubric");
        assertThat(rubric.passMark()).isEqualTo(75.5);
        assertThat(rubric.minAnswered()).isEqualTo(40);
        assertThat(rubric.sections())
                .containsExactly(new Rubric.Section("opening", "Opening"), new Rubric.Section("closing", "Closing"));
        assertThat(rubric.criteria())
                .extracting(Criterion::id)
                .containsExactly("greets", "polite", "addresses-politely");
        Criterion polite = rubric.criteria().get(1);
        assertThat(polite.section()).isEqualTo("opening");
        assertThat(polite.weight()).isEqualTo(35.5);
        assertThat(polite.critical()).isTrue();
        assertThat(polite.languages()).containsExactlyInAnyOrder(Language.EN, Language.ZH);
        assertThat(polite.question()).containsEntry(Language.ZH, "客服是否礼貌？");
        assertThat(polite.appliesWhen()).isEmpty();
        Criterion politely = rubric.criteria().get(2);
        assertThat(politely.languages()).isEqualTo(Set.of(Language.ZH));
        assertThat(politely.appliesWhen()).contains(new Check.Speaks(Who.AGENT, Window.WHOLE_CALL));
        assertThat(rubric.criteria(Language.EN)).extracting(Criterion::id).containsExactly("greets", "polite");
    }

    @Test
    void thresholdsComeFromTheCheckThenFromTheRubricThenFromTheDefaults() throws InvalidRubricException {
        Rubric rubric = RubricFile.load(SMALL);

        assertThat(rubric.criteria().get(0).check())
                .isEqualTo(new Check.Says(
                        Who.AGENT,
                        List.of("greeting"),
                        Match.ANY,
                        new Window.First(Duration.ofSeconds(15)),
                        List.of(),
                        new Thresholds(0.8, 0.55)));
        assertThat(rubric.criteria().get(1).check())
                .isInstanceOfSatisfying(
                        Check.NeverSays.class,
                        check -> assertThat(check.thresholds()).isEqualTo(new Thresholds(0.8, 0.4)));
    }

    @Test
    void phraseSetsAreReadFromTheirFolder() throws InvalidRubricException {
        PhraseSet rude =
                Objects.requireNonNull(RubricFile.load(SMALL).phraseSets().get("rude"));

        assertThat(rude.phrases(Language.EN))
                .extracting(PhrasePattern::source)
                .containsExactly("(that is|that's) not my problem", "no", "shut (up|it)");
        assertThat(rude.except(Language.EN)).extracting(PhrasePattern::source).containsExactly("no problem");
        assertThat(rude.except(Language.ZH)).isEmpty();
    }

    @Test
    void aRubricWithoutMistakesHasNoProblems() {
        assertThat(RubricFile.at(SMALL).check()).isEmpty();
    }

    @Test
    void theDigestChangesWithTheRubricAndWithThePhrasesItUses() throws Exception {
        String digest = RubricFile.load(copy()).sha256();

        assertThat(digest)
                .matches("[0-9a-f]{64}")
                .isEqualTo(RubricFile.load(SMALL).sha256());
        append("phrases/rude.yaml", "# louder\n");
        String other = RubricFile.load(folder.resolve("small.yaml")).sha256();
        assertThat(other).isNotEqualTo(digest);
        append("small.yaml", "# newer\n");
        assertThat(RubricFile.load(folder.resolve("small.yaml")).sha256()).isNotIn(digest, other);
    }

    @Test
    void theDigestStaysWhenOnlyLineEndsTestsOrUnusedPhrasesChange() throws Exception {
        Path file = copy();
        String digest = RubricFile.load(file).sha256();

        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        append("tests/opening.yaml", "# more\n");
        Files.writeString(folder.resolve("phrases/unused.yaml"), "unused: {en: [hi], zh: [喂]}\n");

        assertThat(RubricFile.load(file).sha256()).isEqualTo(digest);
    }

    @Test
    void whatIsNotUsedIsOnlyAWarningAndWeightsNeedNotBeAHundred() throws Exception {
        Path file = copy();
        Files.writeString(folder.resolve("phrases/unused.yaml"), "unused: {en: [hi], zh: [喂]}\n");
        Files.writeString(file, Files.readString(file).replace("weight: 40", "weight: 41"));

        assertThat(RubricFile.at(file).check())
                .extracting(RubricProblem::toString)
                .containsExactly(
                        "phrases/unused.yaml:1:1: warning: unused: no criterion of this rubric uses this phrase set");
        assertThat(RubricFile.load(file).criteria()).hasSize(3);
    }

    @Test
    void allMistakesAreToldAtOnce() throws Exception {
        Path file = copy();
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("weight: 40", "weight: 0")
                        .replace("[rude]", "[rued]")
                        .replace("speaks:", "speak:"));
        Files.writeString(folder.resolve("phrases/greeting.yaml"), "greeting:\n  en: [(hello]\n  zh: ['']\n");

        assertThat(RubricFile.at(file).check())
                .extracting(RubricProblem::file, RubricProblem::line)
                .containsExactly(
                        tuple("phrases/greeting.yaml", 2),
                        tuple("phrases/greeting.yaml", 3),
                        tuple("small.yaml", 16),
                        tuple("small.yaml", 26),
                        tuple("small.yaml", 36));
    }

    @Test
    void aPhraseThatIsAskedAndWouldBeHeardAsForbiddenIsAWarning() throws Exception {
        copy();
        Files.writeString(
                folder.resolve("phrases/greeting.yaml"),
                "greeting:\n  en: [that is really not my problem]\n  zh: [您好]\n");

        assertThat(RubricFile.at(folder.resolve("small.yaml")).check())
                .singleElement()
                .asString()
                .contains("warning", "which greets asks for, would be heard as", "(that is|that's) not my problem");
    }

    @Test
    void anExceptedPhraseMayBeAskedFor() throws Exception {
        copy();
        Files.writeString(folder.resolve("phrases/greeting.yaml"), "greeting:\n  en: [no problem]\n  zh: [您好]\n");

        assertThat(RubricFile.at(folder.resolve("small.yaml")).check()).isEmpty();
    }

    @Test
    void whatIsForbiddenInOneWindowMayBeAskedInAnother() throws Exception {
        Path file = copy();
        Files.writeString(
                file, Files.readString(file).replace("{phrases: [rude],", "{phrases: [rude], window: {last: 9s},"));
        Files.writeString(folder.resolve("phrases/greeting.yaml"), "greeting:\n  en: ['no']\n  zh: [您好]\n");

        assertThat(RubricFile.load(file).criteria()).hasSize(3);
    }

    @Test
    void aCollisionThatMayNeverHappenIsAWarning() throws Exception {
        Path file = copy();
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "        weight: 40\n",
                                "        weight: 40\n        applies_when: {speaks: {who: customer}}\n"));
        Files.writeString(folder.resolve("phrases/greeting.yaml"), "greeting:\n  en: ['no']\n  zh: [您好]\n");

        assertThat(RubricFile.at(file).check())
                .isNotEmpty()
                .allMatch(problem -> problem.toString().contains("warning"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> RubricFile.load(Path.of("no-such.yaml")))
                .isInstanceOf(InvalidRubricException.class)
                .hasMessage("no-such.yaml: no such file");
    }

    @Test
    void aFolderIsNotARubric() {
        assertThatThrownBy(() -> RubricFile.load(RUBRICS))
                .isInstanceOf(InvalidRubricException.class)
                .hasMessage("rubrics: is a folder, not a file");
    }

    @Test
    void theNameOfAShippedRubricIsNotAPath() {
        assertThatThrownBy(() -> RubricFile.shipped("../secret")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RubricFile.shipped("no-such-rubric").rubric())
                .isInstanceOf(InvalidRubricException.class)
                .hasMessage("no-such-rubric.yaml: is not part of this program");
    }

    private Path copy() throws IOException {
        FileSystemUtils.copyRecursively(RUBRICS, folder);
        return folder.resolve("small.yaml");
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text);
    }
}
