package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.callqa.call.Agent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricDiffCommandTest {

    private static final Agent SARAH = new Agent("A01", "Sarah Carter");
    private static final Agent JACK = new Agent("A02", "Jack Miller");

    @TempDir
    private Path folder;

    private SmallRubric old;
    private SmallRubric changed;
    private Path state;

    @BeforeEach
    void keepANight() throws Exception {
        old = SmallRubric.in(folder.resolve("old"));
        changed = SmallRubric.in(folder.resolve("new"));
        state = folder.resolve("state");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-03-11T01:30:00Z"), old.rubric())) {
            calls.keep(
                    KeptCalls.call("c-1", SARAH),
                    "3|agent|good morning",
                    "5|customer|my telephone is broken",
                    "8|agent|please forgive us");
            calls.keep(KeptCalls.call("c-2", SARAH), "3|agent|good afternoon", "6|customer|hello");
            calls.keep(KeptCalls.call("c-3", JACK), "3|agent|welcome to the shop", "6|customer|hello");
        }
    }

    @Test
    void theSameRubricChangesNothing() {
        CommandRun run = diff();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                old: small 1, 2 questions, pass mark 60.0
                new: small 1, 2 questions, pass mark 60.0
                3 calls compared

                0 answers and 0 calls change; now passing 0, now failing 0
                """);
    }

    @Test
    void changedAnswersCallsAgentsAndPassMarksAreListed() throws Exception {
        changed.with("phrases/all.yaml", "- i am [very] sorry", "- i am [very] sorry\n    - please forgive us")
                .with("small.yaml", "version: \"1\"", "version: \"2\"")
                .with("small.yaml", "weight: 40", "weight: 80")
                .with("small.yaml", "critical: true", "critical: false")
                .with(
                        "small.yaml",
                        "  - id: handling",
                        "      - {id: welcome, question: {en: Welcomed}, weight: 20, languages: [en],"
                                + " check: {says_regex: {who: agent, pattern: welcome}}}\n  - id: handling");
        CommandRun run = diff();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                old: small 1, 2 questions, pass mark 60.0
                new: small 2, 3 questions, pass mark 60.0
                3 calls compared

                Criteria only in the new rubric
                  welcome

                Criteria that count otherwise
                  apology: no longer critical
                  greeting: weight 40 -> 80

                Answers that change
                  apology  NOT_MET    ->  MET      1 call
                  welcome  NOT_ASKED  ->  MET      1 call
                  welcome  NOT_ASKED  ->  NOT_MET  2 calls

                Calls that change
                  c-1  A01  40.0 -> 87.5   now passes  welcome NOT_ASKED -> NOT_MET, apology NOT_MET -> MET
                  c-2  A01  100.0 -> 80.0  passes      welcome NOT_ASKED -> NOT_MET
                  c-3  A02  0.0 -> 20.0    fails       welcome NOT_ASKED -> MET

                Agents that change
                  A01  Sarah Carter  2 calls  mean 70.0 -> 83.8  passed 1 -> 2
                  A02  Jack Miller   1 call   mean 0.0 -> 20.0   passed 0 -> 0

                4 answers and 3 calls change; now passing 1, now failing 0
                """);
    }

    @Test
    void aChangeOfTheWindowOrOfWhatMakesAQuestionDueIsSeen() throws Exception {
        changed.with("small.yaml", "first: 10s", "last: 1s")
                .with("phrases/all.yaml", "(is|has been) broken", "was lost");
        assertThat(diff().out())
                .contains("apology   NOT_MET  ->  NOT_APPLICABLE  1 call")
                .contains("greeting  MET      ->  NOT_MET         2 calls");
    }

    @Test
    void onlySoManyCallsAreListed() throws Exception {
        changed.with("phrases/all.yaml", "good (morning|afternoon)", "how are things with you");
        assertThat(diff("--calls", "1").out()).contains("  and 1 more; --calls 0 lists all");
        assertThat(diff("--calls", "0").out()).contains("c-1").contains("c-2").doesNotContain("more;");
    }

    @Test
    void aCriterionThatIsGoneIsSaidSo() throws Exception {
        changed.with("small.yaml", "- id: greeting", "- id: good-greeting");
        assertThat(diff().out())
                .contains("Criteria only in the new rubric\n  good-greeting\n")
                .contains("Criteria only in the old rubric\n  greeting\n")
                .contains("MET        ->  NOT_ASKED");
    }

    @Test
    void onlyTheCallsThatAreMeantAreCompared() throws Exception {
        assertThat(diff("--agent", "A01").out()).contains("2 calls compared");
        CommandRun none = diff("--agent", "x");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("no call is kept here that is meant").contains(": they are of the agents A01");
    }

    @Test
    void aBrokenRubricIsRefusedBeforeAnythingIsRead() throws Exception {
        changed.with("small.yaml", "weight: 40", "weight: -40");
        CommandRun run = diff();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("small.yaml:13:");
    }

    private CommandRun diff(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(
                new String[] {"rubric", "diff", old.file(), changed.file(), "--state", state.toString()},
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        return CommandRun.of(args);
    }
}
