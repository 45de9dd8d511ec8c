package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.callqa.call.Agent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that take other programs for ever are refused, or answered about a call of half an hour in a moment. */
class HostilePatternsTest {

    /** Far more than any of these takes, far less than what they take elsewhere. */
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private static final int WORDS = 4_000;

    /** The state with {@link #keepACall the call}. */
    @TempDir
    private static Path state;

    @TempDir
    private Path folder;

    /** A call of half an hour in which the agent says nothing but "a". */
    @BeforeAll
    static void keepACall(@TempDir Path plain) throws Exception {
        Instant at = Instant.parse("2026-03-11T01:30:00Z");
        try (KeptCalls calls = new KeptCalls(state, at, SmallRubric.in(plain).rubric())) {
            calls.keep(
                    KeptCalls.call("c-1", new Agent("A01", "Sarah")),
                    "3|customer|my telephone is broken",
                    "5|agent|" + String.join(" ", Collections.nCopies(WORDS, "a")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((a|a)|a)|a)|a)|a)|a)|a)|a)",
                "(a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) b",
                "[a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] b",
                "a ... a ... a ... a ... a ... a ... a ... a ... a ... a ... a ... b",
                "{number} {number} {number} {number} {number} {number} b",
            })
    void aPhraseOfEndlessWaysIsAnsweredInAMoment(String phrase) throws Exception {
        SmallRubric rubric = SmallRubric.in(folder.resolve("rubric"))
                .with("phrases/all.yaml", "- i am [very] sorry", "- \"" + phrase + "\"");
        CommandRun run = explain(rubric);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("apology");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(a|aa)+b",
                "(a|a)*b",
                "(.*a){20}b",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(a ?){50}(a ){50}b",
                "a",
                "a|a|a|a|a|a|a|a|a|a|a",
            })
    void anExpressionThatBacktracksElsewhereIsAnsweredInAMoment(String expression) throws Exception {
        SmallRubric rubric = SmallRubric.in(folder.resolve("rubric"))
                .with(
                        "small.yaml",
                        "says: {who: agent, phrases: [sorry]}",
                        "says_regex: {who: agent, pattern: '" + expression + "'}");
        CommandRun run = explain(rubric);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("apology");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((a{100}){100}){100}){100}", "a{100}{100}{100}{100}", "(?:[ab]{1000,}\\w{1000}){1000}"})
    void anExpressionThatGrowsWithoutEndIsRefused(String expression) throws Exception {
        SmallRubric rubric = SmallRubric.in(folder.resolve("rubric"))
                .with(
                        "small.yaml",
                        "says: {who: agent, phrases: [sorry]}",
                        "says_regex: {who: agent, pattern: '" + expression + "'}");
        CommandRun run = assertTimeoutPreemptively(A_MOMENT, () -> CommandRun.of("rubric", "check", rubric.file()));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("small.yaml:26:").contains("apology");
    }

    @Test
    void moreBracketsThanAnybodyNeedsAreRefused() throws Exception {
        SmallRubric rubric = SmallRubric.in(folder.resolve("rubric"))
                .with(
                        "phrases/all.yaml",
                        "- i am [very] sorry",
                        "- \"" + "(".repeat(200) + "a|a" + ")|a".repeat(200) + "\"");
        CommandRun run = assertTimeoutPreemptively(A_MOMENT, () -> CommandRun.of("rubric", "test", rubric.file()));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("phrases/all.yaml:13:");
    }

    private static CommandRun explain(SmallRubric rubric) {
        return assertTimeoutPreemptively(
                A_MOMENT,
                () -> CommandRun.of("explain", "c-1", "--state", state.toString(), "--rubric", rubric.file()));
    }
}
