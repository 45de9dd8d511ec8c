package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callqa.audio.Samples;
import org.callqa.call.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A night of damaged copies of good calls: no damage turns into a verdict against, or for, an agent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelCasesIT {

    /** Many verdicts of both kinds. */
    private static final String QUARREL = "zh-04";

    /** Nearly everything MET, the rings on the customer's channel. */
    private static final String MODEL_CALL = "en-01";

    @TempDir
    private static Path folder;

    private final Map<String, Map<String, Map<String, String>>> answers = new TreeMap<>();
    private final Map<String, List<String>> findings = new TreeMap<>();

    /**
     * A damaged recording.
     *
     * @param callId the good call
     * @param damage what was done to it
     */
    record Copy(String callId, ChannelCase damage) {

        String id() {
            return callId + "-" + damage;
        }
    }

    static Stream<Copy> copies() {
        return Stream.concat(
                Stream.of(ChannelCase.values()).map(damage -> new Copy(QUARREL, damage)),
                Stream.of(ChannelCase.values())
                        .filter(ChannelCase::isWorthASecondCall)
                        .map(damage -> new Copy(MODEL_CALL, damage)));
    }

    @BeforeAll
    void scoreTheNight() throws Exception {
        Path night = Files.createDirectory(folder.resolve("night"));
        List<String> list = Files.readAllLines(SampleCalls.FOLDER.resolve("calls.csv"));
        List<String> rows = new ArrayList<>(list.subList(0, 1));
        Map<String, Samples> good = new TreeMap<>();
        for (Copy copy : copies().toList()) {
            String row = list.stream()
                    .filter(line -> line.startsWith(copy.callId()))
                    .findFirst()
                    .orElseThrow();
            String[] cells = row.split(",", 3);
            if (!good.containsKey(copy.callId())) {
                good.put(copy.callId(), Samples.read(SampleCalls.FOLDER.resolve(cells[0]), 8_000));
            }
            String file = copy.id() + ".wav";
            copy.damage()
                    .of(good.get(copy.callId()))
                    .write(night.resolve(file), copy.damage().claimedRateHz());
            rows.add(String.join(",", file, copy.id(), cells[2]));
        }
        Files.write(night.resolve("calls.csv"), rows);
        Path out = folder.resolve("out");
        String state = folder.resolve("state").toString();
        CommandRun run = CommandRun.of("score", night.toString(), "--out", out.toString(), "--state", state);
        assertThat(run.exitCode()).as(run.err()).isZero();
        for (Map<String, String> row : SampleCalls.table(out.resolve("answers.csv"))) {
            answers.computeIfAbsent(row.get("call_id"), any -> new TreeMap<>()).put(row.get("criterion_id"), row);
        }
        for (JsonNode recording :
                new ObjectMapper().readTree(out.resolve("run.json").toFile()).get("recordings")) {
            findings.put(
                    recording.get("call_id").asString(),
                    StreamSupport.stream(recording.get("findings").spliterator(), false)
                            .map(JsonNode::asString)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("copies")
    void theRunNamesTheDamageAndNoOther(Copy copy) {
        List<String> named = findings.get(copy.id()).stream()
                .filter(finding -> !finding.startsWith(Finding.Kind.PARTLY_UNDERSTOOD + ": "))
                .toList();
        assertThat(named).hasSize(copy.damage().count());
        copy.damage()
                .finding()
                .ifPresent(kind -> assertThat(named).allMatch(finding -> finding.startsWith(kind + ": ")));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void anAnswerIsTheGoodRecordingsOrNoVerdictAtAll(Copy copy) {
        Map<String, Map<String, String>> good = answers.get(copy.callId() + "-" + ChannelCase.GOOD);
        Map<String, Map<String, String>> damaged = new TreeMap<>(answers.get(copy.id()));
        assertThat(damaged.keySet()).isEqualTo(good.keySet()).hasSizeGreaterThan(20);
        damaged.values().removeIf(ChannelCasesIT::isNotSurelyDue);
        damaged.forEach((criterion, answer) -> assertThat(answer.get("verdict"))
                .as("%s: %s", criterion, answer.get("reason"))
                .isIn(good.get(criterion).get("verdict"), "UNSURE", "NOT_MEASURABLE"));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void anAnswerThatChangedNamesTheDamage(Copy copy) {
        Map<String, Map<String, String>> good = answers.get(copy.callId() + "-" + ChannelCase.GOOD);
        List<Map<String, String>> changed = answers.get(copy.id()).values().stream()
                .filter(answer -> !isNotSurelyDue(answer))
                .filter(answer -> !answer.get("verdict")
                        .equals(good.get(answer.get("criterion_id")).get("verdict")))
                .toList();
        assertThat(changed)
                .allSatisfy(answer -> assertThat(findings.get(copy.id()))
                        .as(answer.toString())
                        .anyMatch(finding -> answer.get("reason").contains(insideASentence(finding))));
        assertThat(changed.isEmpty()).isEqualTo(copy.damage().isMended());
    }

    private static String insideASentence(String finding) {
        String text = finding.split(": ", 2)[1];
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1, text.length() - 1);
    }

    /** How a single situation abstains, which counts only when it was surely heard: it is not asked, and costs nobody a point. */
    private static boolean isNotSurelyDue(Map<String, String> answer) {
        return answer.get("section").equals("situations")
                && answer.get("verdict").equals("NOT_APPLICABLE")
                && answer.get("reason").contains("only what is heard for certain counts");
    }
}
