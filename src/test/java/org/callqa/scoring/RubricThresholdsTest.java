package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callqa.call.Party;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The similarities that a rubric sets at its top hold for the phrases of every check. */
class RubricThresholdsTest {

    private static final String USUAL = "{met: 0.75, unsure: 0.55}";
    private static final String STRICT = "{met: 0.99, unsure: 0.98}";

    @TempDir
    private Path folder;

    @Test
    void ofHold() throws Exception {
        Calls call = nearly("please hold the lime").music(30_000).agent("here is what i found");
        assertThat(verdict(call, USUAL, "hold: {announced_by: [cue]}")).isEqualTo(Verdict.MET);
        assertThat(verdict(call, STRICT, "hold: {announced_by: [cue]}")).isNotEqualTo(Verdict.MET);
    }

    @Test
    void ofHeld() throws Exception {
        Calls call = nearly("please hold the lime").silence(7_000).agent("here is what i found");
        assertThat(verdict(call, USUAL, "held: {announced_by: [cue]}")).isEqualTo(Verdict.MET);
        assertThat(verdict(call, STRICT, "held: {announced_by: [cue]}")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void ofSilence() throws Exception {
        Calls call = nearly("please hold the lime").silence(20_000).agent("here is what i found");
        assertThat(verdict(call, USUAL, "silence: {excused_by: [cue]}")).isEqualTo(Verdict.MET);
        assertThat(verdict(call, STRICT, "silence: {excused_by: [cue]}")).isNotEqualTo(Verdict.MET);
    }

    @Test
    void ofHangsUp() throws Exception {
        Calls call = nearly("please hold the lime").endingAfter(9_000).endedBy(Party.CUSTOMER);
        String check = "hangs_up: {not_before: 5s, farewell: [cue]}";
        assertThat(verdict(call, USUAL, check)).isEqualTo(Verdict.MET);
        assertThat(verdict(call, STRICT, check)).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void ofRepeatsBack() throws Exception {
        Calls call = Calls.english()
                .agent("hello how can i help you")
                .customer("the washing machine in my kitchen leaks water on the wooden floor since monday morning")
                .agent("please hold the lime the wooden floor you say we will send somebody round")
                .customer("yes it does");
        String check = "repeats_back: {who: agent, cues: [cue]}";
        assertThat(verdict(call, USUAL, check)).isEqualTo(Verdict.MET);
        assertThat(verdict(call, STRICT, check)).isNotEqualTo(Verdict.MET);
    }

    private static Calls nearly(String cue) {
        return Calls.english()
                .agent("hello how can i help you")
                .customer("i have a question about my bill")
                .agent(cue);
    }

    private Verdict verdict(Calls call, String thresholds, String check) throws IOException, InvalidRubricException {
        Files.writeString(Files.createDirectories(folder.resolve("phrases")).resolve("cue.yaml"), """
                cue:
                  en: [please hold the line]
                """);
        Path rubric = Files.writeString(folder.resolve("rubric.yaml"), """
                rubric: strict
                version: 1
                title: A rubric with thresholds of its own
                pass_mark: 80
                phrases: phrases
                thresholds: %s
                sections:
                  - id: all
                    title: All
                    criteria:
                      - id: rule
                        question: {en: Asked}
                        weight: 1
                        languages: [en]
                        check:
                          %s
                """.formatted(thresholds, check));
        return new Scorer(RubricFile.load(rubric))
                .score(call.record(), call.timeline())
                .answers()
                .get(0)
                .verdict();
    }
}
