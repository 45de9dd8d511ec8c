package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callqa.call.CallRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsCsvTest {

    @TempDir
    private Path parent;

    private Night night;

    @BeforeEach
    void threeRecordings() throws IOException {
        night = new Night(parent, CallsFormat.CSV).recordings("2026/a.wav", "b.wav", "c.wav");
    }

    @Test
    void everyGoodRowIsUsedAndEachBadOneIsToldWithItsLine() throws Exception {
        Manifest manifest = night.list("recording,call_id,agent_id,note\n"
                        + "2026\\a.wav,c1,EAST\\mia,\"ends in \\\"\n"
                        + "b.wav,c2,A2,\"the \"old\", the new\"\n"
                        + "c.wav,c3,A3,19\" rack\n")
                .read();
        assertThat(agents(manifest)).containsExactly("c1 EAST\\mia", "c3 A3");
        // of which recording and call it is stands before the damage
        assertThat(manifest.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).startsWith("calls.csv:3: at letter");
            assertThat(rejection.recording()).isEqualTo("b.wav");
            assertThat(rejection.callId()).isEqualTo("c2");
        });
        assertThat(manifest.account().unmatched()).isZero();
    }

    @Test
    void aListInAnotherEncodingCostsTheRowsThatCannotBeRead() throws Exception {
        byte[] list = "recording,agent_name\nb.wav,Zo\u00EB\nc.wav,Ann\n".getBytes(StandardCharsets.ISO_8859_1);
        Manifest manifest = night.list(list).read();
        assertThat(agents(manifest)).contains("c.wav Ann");
        assertThat(manifest.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo("calls.csv:2: it is not UTF-8 after 'b.wav,Zo'");
            assertThat(rejection.remedy()).contains("CSV UTF-8");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incoming",
                "Inbound",
                "IN",
                "i",
                "Inbound Call",
                "呼入",
                "来电",
                "普通来电",
                "电话呼入",
                "Incoming - answered",
                "Inbound (queue)"
            })
    void whoCallsTheHouseIsInbound(String word) throws Exception {
        assertThat(first(word).columns()).containsEntry("direction", "inbound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outgoing",
                "OUT",
                "o",
                "outbound_call",
                "dialed",
                "呼出",
                "外呼",
                "去电",
                "外呼去电",
                "呼叫中心呼出",
                "dialout",
                "EXTERNAL_OUTBOUND"
            })
    void whomTheHouseCallsIsOutbound(String word) throws Exception {
        assertThat(first(word).isOutbound()).isTrue();
        assertThat(first(word).columns()).containsEntry("direction", "outbound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal",
                "callback",
                "转接",
                "2",
                "kommend",
                "来电转接",
                "内部呼出",
                "呼入转呼出",
                "outbound-dial",
                "not inbound",
                "inbound/outbound"
            })
    void aWordThatNobodyCanBeSureOfIsNeither(String word) throws Exception {
        assertThat(first(word).columns()).containsEntry("direction", "unknown");
        assertThat(first(word).doubt().orElseThrow()).contains("'" + word + "'");
        assertThat(night.read().account().lines())
                .anyMatch(line -> line.startsWith("1 row with a direction callqa does not know ('" + word + "')"));
    }

    @ParameterizedTest
    @CsvSource({"English, en, L", "en-GB, en, Right", "zh_CN, zh, 左声道", "普通话, zh, r", "中文, zh, 右", "Mandarin, zh, left"
    })
    void languagesAndChannelsAreReadAsPeopleCallThem(String language, String code, String channel) throws Exception {
        night.list("recording,language,agent_channel\nb.wav," + language + "," + channel + "\n");
        assertThat(night.read().rejected()).isEmpty();
        CallRecord call = night.read().calls().stream()
                .map(RecordedCall::call)
                .filter(one -> one.recording().equals("b.wav"))
                .findFirst()
                .orElseThrow();
        assertThat(call.language().orElseThrow().code()).isEqualTo(code);
        assertThat(call.agentChannel()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"started_at_epoch, abc", "started_at_epoch, 99999999999999999999", "note, 2026-02-30"})
    void whatOnlyHelpsCostsNothing(String column, String value) throws Exception {
        night.list("recording,started_at," + column + "\nb.wav,2026-05-04T10:00:00," + value + "\n");
        assertThat(night.read().rejected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "started_at, +999999999-12-31T23:59:59-18:00",
        "started_at, 0026-01-01T00:00:00Z",
        "ring_seconds, 86400",
        "ring_seconds, -1",
        "ring_seconds, NaN"
    })
    void aValueThatCannotBeCostsItselfAndNotTheCall(String column, String value) throws Exception {
        Manifest manifest = night.list("recording,agent_id," + column + "\nb.wav,A2," + value + "\nc.wav,A3,\n")
                .read();
        assertThat(manifest.rejected()).isEmpty();
        assertThat(agents(manifest)).contains("b.wav A2", "c.wav A3");
        assertThat(manifest.account().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("1 row with a cell that cannot be read")
                        .contains("calls.csv:2", column));
    }

    @Test
    void aRowThatIsWrongInSeveralCellsIsToldOnceWithAllOfThem() throws Exception {
        Manifest manifest = night.list(
                        """
                        recording,language,ended_by,agent_channel,ring_seconds,call_id,agent_id,started_at,time_zone,note
                        b.wav,es,nobody,middle,many,%s,%s,soon,Mars/Base,%s
                        ,%s,,middle,,,,,,
                        """.formatted("i".repeat(513), "a".repeat(201), "n".repeat(60_000), "e".repeat(9_000)))
                .read();
        assertThat(manifest.rejected()).hasSize(2);
        assertThat(manifest.rejected().get(1).reason())
                .startsWith("calls.csv:2: the cell 'note' has 60000 letters")
                .contains(
                        "the agent's id is longer",
                        "the call's id is longer",
                        "language 'es'",
                        "agent_channel 'middle'",
                        "time_zone 'Mars/Base'",
                        "'soon'",
                        "ring_seconds 'many'",
                        "ended_by 'nobody'");
        assertThat(manifest.rejected().get(0).reason())
                .startsWith("calls.csv:3: the cell 'recording' is empty; language 'eee")
                .contains("…' is not one callqa scores; agent_channel 'middle'");
        assertThat(manifest.rejected().get(0).remedy())
                .isEqualTo("name the recording of this row; write en or zh; write left or right, or leave it empty");
    }

    @Test
    void ofARowOfManyFaultsTheRestIsCounted() throws Exception {
        Manifest manifest = night.list("recording"
                        + IntStream.range(0, 12).mapToObj(i -> ",note" + i).collect(Collectors.joining())
                        + "\nb.wav" + ("," + "n".repeat(10_001)).repeat(12) + "\n")
                .read();
        assertThat(manifest.rejected().get(0).reason())
                .contains("'note7' has 10001 letters")
                .endsWith("; 4 more of its cells cannot be used");
        assertThat(manifest.rejected().get(0).remedy()).isEqualTo("shorten the cell");
    }

    @ParameterizedTest
    @CsvSource({"call_id, 513", "note, 60000", "agent_id, 201"})
    void aValueTooLongToBeKeptCostsItsRow(String column, int letters) throws Exception {
        String value = "x".repeat(letters);
        Manifest manifest = night.list("recording," + column + "\nb.wav," + value + "\nc.wav,\n")
                .read();
        assertThat(manifest.rejected()).hasSize(1);
        assertThat(manifest.rejected().get(0).callId().length()).isLessThanOrEqualTo(512);
        assertThat(manifest.calls())
                .extracting(recorded -> recorded.call().recording())
                .contains("c.wav");
    }

    @Test
    void anAgentsIdIsMeasuredInTheBytesOfAFileName() throws Exception {
        assertThat(night.list("recording,agent_id\nb.wav," + "\uD840\uDC00".repeat(63) + "\n")
                        .read()
                        .rejected())
                .hasSize(1);
    }

    @Test
    void listsMayBeJoinedOneBehindTheOther() throws Exception {
        Manifest manifest = night.list("recording,agent_id\nb.wav,A2\nRecording,Agent ID\nc.wav,A3\n")
                .read();
        assertThat(agents(manifest)).contains("b.wav A2", "c.wav A3");
        assertThat(manifest.rejected()).isEmpty();
        assertThat(manifest.account().lines().get(0)).isEqualTo("3 recordings, 2 rows in calls.csv, 2 matched");
    }

    @Test
    void halfALastLineCostsItselfOnly() throws Exception {
        Manifest manifest =
                night.list("recording,agent_id,language\nb.wav,A2,en\nc.wav,A3").read();
        assertThat(agents(manifest)).contains("b.wav A2").doesNotContain("c.wav A3");
        assertThat(manifest.rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason())
                        .isEqualTo("calls.csv:3: the last line is not finished: it has 2 cells of 3"));
    }

    @Test
    void aCommaIsADecimalSignWhereSemicolonsSeparate() throws Exception {
        assertThat(night.list("recording;ring_seconds\nb.wav;7,5\n").read().calls())
                .extracting(recorded -> recorded.call().ringSeconds().orElse(-1.0))
                .contains(7.5);
    }

    @Test
    void rowsThatMayMeanOneRecordingMakeItNobodys() throws Exception {
        Manifest manifest = night.list("recording,agent_id\na.wav,A1\nA.WAV,A2\nb.wav,B1\nb.wav,B2\n")
                .read();
        assertThat(agents(manifest)).containsExactly("2026/a.wav unknown", "b.wav unknown", "c.wav unknown");
        assertThat(manifest.calls().get(0).call().doubt().orElseThrow())
                .isEqualTo("The rows calls.csv:2 and calls.csv:3 may both mean this recording.");
        assertThat(manifest.calls().get(1).call().doubt().orElseThrow()).contains("different agents");
    }

    @Test
    void aRowThatNamesARecordingItselfTakesItFromOneThatOnlyMayMeanIt() throws Exception {
        Manifest manifest = night.list("recording,agent_id\nA.WAV,A1\n2026/a.wav,A2\na.mp3,A3\n")
                .read();
        assertThat(agents(manifest)).contains("2026/a.wav A2");
        assertThat(manifest.rejected())
                .extracting(Rejection::reason)
                .containsExactlyInAnyOrder(
                        "calls.csv:2: another row names '2026/a.wav' itself",
                        "calls.csv:4: the recording stands in the list twice");
    }

    @Test
    void whatFitsAndWhatNearlyFitsIsCountedWithExamplesAndTheRemedy() throws Exception {
        Manifest manifest = night.recordings("D.wav", "e.wav")
                .list("recording,agent_id\na.wav,A1\nb.mp3,A2\nd.wav,A4\ngone.wav,A5\n")
                .read();
        assertThat(manifest.account().lines())
                .containsExactly(
                        "5 recordings, 4 rows in calls.csv, 3 matched",
                        "1 recording matched in another folder than the list says (a.wav is 2026/a.wav); to leave no"
                                + " doubt name recordings by their path inside the folder",
                        "1 recording matched with capitals or accents other than in the list (d.wav is D.wav); to leave"
                                + " no doubt write names as the files have them",
                        "1 recording matched with another ending than the list says (b.mp3 is b.wav); to leave no doubt"
                                + " list the recordings as they are",
                        "1 row without a recording (gone.wav): copy the recording, or correct its name",
                        "2 recordings that no row is of (c.wav, e.wav), by an unknown agent unless the name tells:"
                                + " complete the list, or correct the names in it");
        assertThat(manifest.account().unmatched()).isEqualTo(2);
        assertThat(manifest.account().unmatchedShare()).isEqualTo(0.4);
    }

    @Test
    void aSlipInTheNameOfARecordingIsPointedOut() throws Exception {
        Manifest manifest = night.list("recording,agent_id,agent_channel\ncaler-07.wav,A1,\nb.wav,A2,lefft\n")
                .recordings("caller-07.wav")
                .read();
        assertThat(manifest.account().lines())
                .contains(
                        "1 row that cannot be used (calls.csv:3); the first: agent_channel 'lefft' is neither left nor"
                                + " right",
                        "'caler-07.wav' of the list may mean 'caller-07.wav': correct its name");
    }

    @Test
    void ofMoreBadRowsThanAnybodyReadsTheRestIsCounted() throws Exception {
        StringBuilder list = new StringBuilder("recording,agent_id\nb.wav,A2\n");
        for (int i = 0; i < 1500; i++) {
            list.append("../gone-").append(i).append(".wav,A1\n");
        }
        Manifest manifest = night.list(list.toString()).read();
        assertThat(manifest.rejected())
                .hasSize(1001)
                .anyMatch(rejection -> rejection.reason().equals("calls.csv: 500 more rows cannot be used"));
        assertThat(agents(manifest)).contains("b.wav A2");
    }

    private CallRecord first(String direction) throws Exception {
        return night.list("recording,direction\nb.wav," + direction + "\n").read().calls().stream()
                .map(RecordedCall::call)
                .filter(call -> call.recording().equals("b.wav"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> agents(Manifest manifest) {
        return manifest.calls().stream()
                .map(RecordedCall::call)
                .sorted(Comparator.comparing(CallRecord::recording))
                .map(call -> call.callId() + " " + call.agent().id())
                .toList();
    }
}
