package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.speech.Transcript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    private SmallRubric rubric;
    private Path state;

    @BeforeEach
    void keepACall() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        state = folder.resolve("state");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-03-11T01:30:00Z"), rubric.rubric())) {
            calls.keep(
                    KeptCalls.call("c-17", new Agent("A01", "Sarah Carter\u001b[31m"), "queue=repairs", "agent_id=A01"),
                    "3|agent|good morning",
                    "5|customer|my telephone is broken call me on five five five oh one two three four five six",
                    "12|agent|wait a moment please");
            calls.skip("c-18", "the file is empty", "export it again");
        }
    }

    @Test
    void ofARecordingInWhichTwoAgentsTalkedEachOnesPartIsTold() throws Exception {
        Path parts = folder.resolve("parts");
        try (KeptCalls calls = new KeptCalls(parts, Instant.parse("2026-03-11T01:30:00Z"), rubric.rubric())) {
            for (int part = 1; part <= 2; part++) {
                calls.keep(
                        KeptCalls.call(
                                "t-1/" + part,
                                new Agent("A0" + part, ""),
                                "recording=t.wav",
                                "part=" + part + " of 2, 60.0 s to 30.0 s before the end of 60.0 s"),
                        "3|agent|good morning");
            }
        }
        CommandRun both = CommandRun.of("explain", "t.wav", "--state", parts.toString(), "--rubric", rubric.file());
        assertThat(both.out()).containsSubsequence("Call t-1/1", "Call t-1/2");
        CommandRun one = CommandRun.of("explain", "t-1/2", "--state", parts.toString(), "--rubric", rubric.file());
        assertThat(one.out()).startsWith("Call t-1/2").doesNotContain("Call t-1/1");
    }

    @Test
    void aCallIsPrintedWithEverythingItsAnswersRestOn() {
        CommandRun run = explain("c-17");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                Call c-17
                  recording  c-17.wav
                  agent      A01 Sarah Carter\uFFFD[31m
                  queue      repairs
                  length     0:14.2
                  scored     in the run begun 2026-03-11T01:30:00Z with small 1
                  rubric     small 1, pass mark 60.0
                  score      40.0 (40.0 to 40.0), 2 of 2 answered; does not pass, a critical criterion is not met:
                             to be confirmed by a person

                Findings
                  LOW_LEVEL  The right channel is faint, -41 dBFS.

                Before the conversation
                  1 ring heard (US, CA 2.0/4.0 s), at 0:00.0; picked up at 0:02.0

                What was heard
                  0:03.0  agent     good morning
                  0:05.0  customer  my telephone is broken call me on ********56
                  0:12.0  agent     wait a moment please

                Beginning and end
                  picked up       0:02.0
                  speaks first    agent
                  agent           first heard 1.0 s after the pick-up, last at 0:13.2
                  customer        first heard 3.0 s after the pick-up, last at 0:10.1
                  speaks last     agent
                  recording ends  0:14.2, 1.0 s after the last voice
                  hung up         nothing tells who hung up

                Answers: opening
                  MET             greeting (weight 40): Did the agent greet?
                      why    Heard "good morning" from the agent at 3 s.
                      heard  "good morning", agent, 0:03.0 to 0:03.6, similarity 1.00, confidence 0.95, hello

                Answers: handling
                  NOT_MET         apology (weight 60, critical): Did the agent apologise?
                      why        "sorry" not heard in the whole call (agent: 6 words, mean confidence 0.95, 100% of
                                 the voice recognised).
                      looked at  agent, 0:02.0 to 0:13.2, searched for sorry: 6 words, mean confidence 0.95, 100% of
                                 the voice recognised
                      due        "is broken", customer, 0:05.6 to 0:06.2, similarity 1.00, confidence 0.95,
                                 complaint
                """);
    }

    @Test
    void theQuestionIsAskedInTheReadersLanguageWhateverTheCallIsSpokenIn() throws Exception {
        assertThat(explain("c-17", "--lang", "zh").out()).contains("是否问候？").doesNotContain("Did the agent greet?");
        CallRecord spoken = KeptCalls.call("c-zh", new Agent("A01", ""));
        CallRecord chinese = new CallRecord(
                spoken.callId(),
                spoken.recording(),
                spoken.agent(),
                Optional.of(Language.ZH),
                spoken.startedAt(),
                spoken.ringSeconds(),
                spoken.endedBy(),
                spoken.agentChannel(),
                spoken.country(),
                spoken.columns());
        Transcript heard = KeptCalls.transcript("3|agent|您 好");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-03-12T01:30:00Z"), rubric.rubric())) {
            calls.keep(chinese, new Transcript(Language.ZH, heard.hearing(), heard.words(), heard.decoding()));
        }
        assertThat(explain("c-zh").out()).contains("Did the agent greet?").doesNotContain("是否问候？");
    }

    @Test
    void longNumbersAreShownWhenAskedFor() {
        assertThat(explain("c-17", "--show-numbers").out()).contains("five five five oh one two three");
    }

    @Test
    void aCallIsFoundByItsRecordingToo() {
        assertThat(explain("c-17.wav").out()).isEqualTo(explain("c-17").out());
    }

    @Test
    void anUnknownCallIsAnsweredWithNearOnes() {
        CommandRun run = explain("c17");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no call 'c17'").contains("the nearest are c-17, c-18");
    }

    @Test
    void aRecordingThatWasNotScoredSaysWhy() {
        CommandRun run = explain("c-18");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("Call c-18 was not scored: the file is empty; export it again\n");
    }

    @Test
    void anotherRubricSaysWhereTheScorecardsDiffer() throws Exception {
        rubric.with("phrases/all.yaml", "i am [very] sorry", "wait a moment");
        assertThat(explain("c-17").out())
                .contains("  MET             apology")
                .endsWith(
                        "The scorecards of the night, made with another rubric or another version, say: apology NOT_MET\n");
    }

    @Test
    void whatCameNearestToWhatWasNotHeardIsTold() throws Exception {
        rubric.with("phrases/all.yaml", "i am [very] sorry", "would you wait another minute please");
        assertThat(explain("c-17").out())
                .contains("  NOT_MET         apology")
                .containsPattern("(?s)almost +\"wait a moment please\", agent.*nearest to sorry");
    }

    @Test
    void theNewestNightWithTheCallIsTaken() throws Exception {
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-03-12T01:30:00Z"), rubric.rubric())) {
            calls.keep(KeptCalls.call("c-17", new Agent("A02", "Jack Miller")), "3|agent|good afternoon");
        }
        assertThat(explain("c-17").out()).contains("A02 Jack Miller").contains("2026-03-12T01:30:00Z");
    }

    @Test
    void aStateFolderThatIsNotThereIsSaidSo() {
        CommandRun run = CommandRun.of(
                "explain", "c-17", "--state", folder.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none: no results of callqa are kept here");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aDamagedStateFolderIsSaidSoWithoutAStackTrace() throws Exception {
        Files.writeString(state.resolve("callqa.mv.db"), "no database");
        CommandRun run = explain("c-17");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the state folder cannot be opened").doesNotContain("\tat ");
    }

    @Test
    void aStateFolderInUseIsSaidSo() throws Exception {
        try (StateHolder holder = StateHolder.start(state)) {
            CommandRun run = explain("c-17");
            assertThat(run.exitCode()).as(holder + run.out()).isEqualTo(2);
            assertThat(run.err()).contains("another callqa is working with this state folder");
        }
    }

    private CommandRun explain(String call, String... more) {
        List<String> args = new ArrayList<>(List.of("explain", call, "--state", state.toString()));
        args.addAll(List.of("--rubric", rubric.file(), "--time-zone", "UTC"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }
}
