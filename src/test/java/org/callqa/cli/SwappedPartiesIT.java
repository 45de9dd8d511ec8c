package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Timeline;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Verdict;
import org.callqa.speech.Transcript;
import org.callqa.timeline.TimelineBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two-channel sample calls with their channels exchanged, through the real recogniser. */
class SwappedPartiesIT {

    private static final Map<CallRecord, Transcript> HEARD = new LinkedHashMap<>();

    private static Scorer scorer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void takeTheSampleCallsAsTheyWereHeard() throws Exception {
        scorer = new Scorer(
                RubricFile.at(Path.of("scoring-rubric", "phone-service.yaml")).rubric());
        ScoredSamples.once().transcripts().forEach((call, transcript) -> {
            if (!transcript.hearing().onOneChannel()) {
                HEARD.put(call, transcript);
            }
        });
        assertThat(HEARD).hasSize(15);
    }

    @Test
    void withoutACallListTheAgentIsFoundOnEitherChannelAndEveryAnswerIsTheSame() {
        Map<String, String> differences = new TreeMap<>();
        HEARD.forEach((call, transcript) -> {
            CallScore original = score(call, transcript);
            CallRecord unlisted = with(call, Optional.empty());
            for (Transcript heard : List.of(transcript, exchanged(transcript))) {
                score(unlisted, heard).answers().forEach(answer -> {
                    Verdict before = verdict(original, answer);
                    if (before != answer.verdict()) {
                        differences.put(
                                call.callId() + " " + answer.criterion().id(),
                                before + ", then " + answer.verdict() + ": " + InEnglish.sentence(answer.reason()));
                    }
                });
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void theAgentFoundOnTheOtherChannelIsAFindingAndInTheReasons() {
        int found = 0;
        for (Map.Entry<CallRecord, Transcript> entry : HEARD.entrySet()) {
            boolean left = !entry.getKey().agentChannel().equals(Optional.of(Channel.RIGHT));
            Transcript agentRight = left ? exchanged(entry.getValue()) : entry.getValue();
            CallRecord call = with(entry.getKey(), Optional.empty());
            Timeline timeline = new TimelineBuilder().build(call, agentRight);
            assertThat(timeline.finding(Finding.Kind.SWAPPED_PARTIES))
                    .hasValueSatisfying(finding -> assertThat(InEnglish.sentence(finding.text()))
                            .contains("agent found on the right channel"));
            assertThat(InEnglish.sentence(scorer.score(call, timeline)
                            .answer("full-greeting")
                            .orElseThrow()
                            .reason()))
                    .contains("parties told apart with certainty 0.99 (agent found on the right channel: ");
            found++;
        }
        assertThat(found).isEqualTo(15);
    }

    @Test
    void aWrongCallListMakesAnswersUnsureAndNeverWrong() {
        HEARD.forEach((call, transcript) -> {
            CallScore original = score(call, transcript);
            Optional<Channel> wrong =
                    Optional.of(call.agentChannel().orElse(Channel.LEFT).other());
            wrong(original, score(with(call, wrong), transcript));
            wrong(original, score(call, exchanged(transcript)));
        });
    }

    private static void wrong(CallScore original, CallScore wrong) {
        String call = original.call().callId();
        assertThat(wrong.findings()).as(call).anyMatch(finding -> finding.kind() == Finding.Kind.SWAPPED_PARTIES);
        int touched = 0;
        for (Answer answer : wrong.answers()) {
            Verdict before = verdict(original, answer);
            String question = call + " " + answer.criterion().id() + ": " + before + ", then " + answer.verdict() + ": "
                    + InEnglish.sentence(answer.reason());
            if (answer.verdict().answered()) {
                assertThat(answer.verdict()).as(question).isEqualTo(before);
            }
            if (answer.verdict() != before && answer.verdict() == Verdict.UNSURE) {
                assertThat(InEnglish.sentence(answer.reason()))
                        .as(question)
                        .contains("the call list puts the agent on the");
                touched++;
            } else if (answer.verdict() != before
                    && InEnglish.sentence(answer.reason()).contains("one party was not recorded")) {
                // only one channel has a voice, and the list says that it is the customer's
                touched++;
            }
        }
        assertThat(touched).as(call).isGreaterThan(3);
    }

    @Test
    void aNightOfExchangedRecordingsSaysSoInItsReports() throws Exception {
        List<String> recordings = List.of("en-01-charged-twice.wav", "zh-03-moving-house.wav");
        List<String> list = Files.readAllLines(SampleCalls.FOLDER.resolve("calls.csv"));
        List<String> rows = new ArrayList<>(List.of(list.get(0)));
        for (String row : list) {
            String name = row.split(",", 2)[0];
            if (recordings.contains(name)) {
                exchangeChannels(SampleCalls.FOLDER.resolve(name), folder.resolve(name));
                exchangeChannels(SampleCalls.FOLDER.resolve(name), folder.resolve("list-" + name));
                String id = row.split(",", 3)[1];
                rows.add(row.replace(",left,", ",,").replace(",right,", ",,"));
                rows.add("list-" + row.replaceFirst(id + ",A|" + id + ",B", "list-$0"));
            }
        }
        Files.write(folder.resolve("calls.csv"), rows);
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of(
                "score",
                folder.toString(),
                "--out",
                out.toString(),
                "--state",
                folder.resolve("state").toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, String> expected = SampleCalls.expected();
        Map<String, String> actual = SampleCalls.verdicts(out.resolve("answers.csv"));
        actual.forEach((question, verdict) -> {
            String before = expected.get(question.replace("list-", ""));
            if (!question.startsWith("list-")) {
                assertThat(verdict).as(question).isEqualTo(before);
            } else if (verdict.endsWith("MET")) {
                assertThat(verdict).as(question).isEqualTo(before);
            }
        });
        assertThat(actual).hasSizeGreaterThan(140);
        assertThat(Files.readString(out.resolve("run.json")))
                .contains("SWAPPED_PARTIES: The call list does not say where the agent is; agent found on the right")
                .contains("SWAPPED_PARTIES: The call list puts the agent on the left channel, but")
                .contains("SWAPPED_PARTIES: The call list puts the agent on the right channel, but");
        assertThat(Files.readString(out.resolve("answers.csv")))
                .contains("agent found on the right channel: ")
                .contains("the call list puts the agent on the left channel, but");
    }

    private static CallScore score(CallRecord call, Transcript transcript) {
        return scorer.score(call, new TimelineBuilder().build(call, transcript));
    }

    private static Verdict verdict(CallScore score, Answer like) {
        return score.answer(like.criterion().id()).orElseThrow().verdict();
    }

    private static Transcript exchanged(Transcript heard) {
        Hearing hearing = heard.hearing();
        return new Transcript(
                heard.language(),
                new Hearing(
                        hearing.durationMs(),
                        List.of(hearing.channels().get(1), hearing.channels().get(0)),
                        hearing.findings()),
                List.of(heard.words().get(1), heard.words().get(0)),
                heard.decoding());
    }

    private static CallRecord with(CallRecord call, Optional<Channel> agent) {
        return new CallRecord(
                call.callId(),
                call.recording(),
                call.agent(),
                call.language(),
                call.startedAt(),
                call.ringSeconds(),
                call.endedBy(),
                agent,
                call.country(),
                call.columns());
    }

    private static void exchangeChannels(Path from, Path to) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PcmReader audio = new AudioDecoder().open(from, 8_000)) {
            for (short[][] block = audio.read(); block != null; block = audio.read()) {
                for (int i = 0; i < block[0].length; i++) {
                    for (int channel = 1; channel >= 0; channel--) {
                        bytes.write(block[channel][i]);
                        bytes.write(block[channel][i] >> 8);
                    }
                }
            }
        }
        AudioFormat format = new AudioFormat(8_000, 16, 2, true, false);
        try (AudioInputStream audio =
                new AudioInputStream(new ByteArrayInputStream(bytes.toByteArray()), format, bytes.size() / 4)) {
            AudioSystem.write(audio, AudioFileFormat.Type.WAVE, to.toFile());
        }
    }
}
