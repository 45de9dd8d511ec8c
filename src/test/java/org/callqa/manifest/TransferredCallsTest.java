package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.CallRecord;
import org.callqa.call.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call with two agents: each has the own part, as far as the phone system noted when it was. */
class TransferredCallsTest {

    /** 2026-03-10 09:12:40 in Berlin. */
    private static final String ID = "1773130360.18";

    private static final String LINE = "PJSIP/line-0000000a";

    @TempDir
    private Path parent;

    @Test
    void eachAgentOfABlindTransferHasTheOwnPartByTheRecordsAlone() throws Exception {
        List<CallRecord> calls = asterisk(
                leg(LINE, "PJSIP/200-0000000b", "09:12:40", "09:12:48", "09:13:40")
                        + leg(LINE, "PJSIP/201-0000000c", "09:13:40", "09:13:44", "09:14:24"),
                "",
                "");
        assertThat(calls).extracting(CallRecord::callId).containsExactly(ID, ID + "/2");
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("200", "201");
        // the recording begins with the call, 104 s before its end, or with the first answer
        assertThat(span(calls.get(0), 104_000)).contains(new Span(0, 58_000));
        assertThat(span(calls.get(1), 104_000)).contains(new Span(66_000, 104_000));
        assertThat(span(calls.get(1), 96_000)).contains(new Span(58_000, 96_000));
        assertThat(span(calls.get(1), 80_000)).isEmpty();
    }

    @Test
    void whatSomebodyOutsideSaidAfterATransferIsNoAgents() throws Exception {
        String out = leg(LINE, "PJSIP/carrier-0000000c", "09:13:40", "09:13:44", "09:15:44")
                .replace("\"x\"", "\"PJSIP/5550188@carrier\"")
                .replace("from-trunk", "from-internal-xfer");
        List<CallRecord> calls =
                asterisk(leg(LINE, "PJSIP/200-0000000b", "09:12:40", "09:12:48", "09:13:40") + out, "", "");
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("200");
        assertThat(span(calls.get(0), 184_000)).contains(new Span(0, 58_000));
        assertThat(calls.get(0).part().orElseThrow().isLast()).isFalse();
        assertThat(calls.get(0).part().orElseThrow().mostOfCall()).isFalse();
        assertThat(calls.get(0).doubt().orElseThrow()).contains("200 52 s, a number outside 120 s");
    }

    @Test
    void onlyTheFirstAgentIsAskedHowLongItRang() throws Exception {
        List<CallRecord> calls = asterisk(
                leg(LINE, "PJSIP/200-0000000b", "09:12:40", "09:12:48", "09:13:40")
                        + leg(LINE, "PJSIP/201-0000000c", "09:13:40", "09:13:44", "09:14:24"),
                "",
                "");
        assertThat(calls.get(0).ringSeconds()).contains(8.0);
        assertThat(calls.get(1).ringSeconds()).isEmpty();
    }

    @Test
    void whoTalkedLongestByFarKeepsTheCallsIdAndTheWholeCallWhereTheRecordingIsAnother() throws Exception {
        List<CallRecord> calls = asterisk(
                leg(LINE, "PJSIP/200-0000000b", "09:12:40", "09:12:48", "09:13:00")
                        + leg(LINE, "PJSIP/201-0000000c", "09:13:00", "09:13:04", "09:16:24"),
                "",
                "");
        assertThat(calls).extracting(CallRecord::callId).containsExactly(ID, ID + "/1");
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("201", "200");
        assertThat(calls.get(0).part().orElseThrow().mostOfCall()).isTrue();
        assertThat(calls.get(1).part().orElseThrow().mostOfCall()).isFalse();
    }

    @Test
    void theQueueLogTellsOfTwoMembers() throws Exception {
        List<CallRecord> calls = asterisk(
                queued(),
                "1773130360|" + ID + "|orders|NONE|ENTERQUEUE||5550100|1\n"
                        + "1773130380|" + ID + "|orders|PJSIP/8201|CONNECT|20|1773130378.21|4\n"
                        + "1773130420|" + ID + "|orders|PJSIP/8201|BLINDTRANSFER|501|from-queue|20|40|1\n"
                        + "1773130420|" + ID + "|bills|NONE|ENTERQUEUE||5550100|1\n"
                        + "1773130430|" + ID + "|bills|PJSIP/8202|CONNECT|10|1773130425.21|4\n"
                        + "1773130480|" + ID + "|bills|PJSIP/8202|COMPLETECALLER|10|50|1\n",
                "");
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("8201", "8202");
        // from the queue on 120 s, or from the first connection on 100 s
        assertThat(span(calls.get(1), 120_000)).contains(new Span(72_000, 120_000));
        assertThat(span(calls.get(0), 100_000)).contains(new Span(0, 38_000));
    }

    @Test
    void whatTheQueueLogDoesNotSeeAfterATransferIsInTheRecords() throws Exception {
        List<CallRecord> calls = asterisk(
                queued() + leg(LINE, "PJSIP/8300-0000000d", "09:13:40", "09:13:45", "09:14:40"),
                "1773130360|" + ID + "|orders|NONE|ENTERQUEUE||5550100|1\n"
                        + "1773130380|" + ID + "|orders|PJSIP/8201|CONNECT|20|1773130378.21|4\n"
                        + "1773130420|" + ID + "|orders|PJSIP/8201|BLINDTRANSFER|8300|from-internal|20|40|1\n",
                "");
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("8201", "8300");
        assertThat(span(calls.get(1), 120_000)).contains(new Span(67_000, 120_000));
        assertThat(span(calls.get(0), 120_000)).contains(new Span(0, 58_000));
    }

    @Test
    void theChannelEventsTellOfBoth() throws Exception {
        List<CallRecord> calls = asterisk(
                queued(),
                "",
                event("CHAN_START", 0, LINE)
                        + event("BRIDGE_ENTER", 10, "PJSIP/700-0000000c")
                        + event("BRIDGE_EXIT", 40, "PJSIP/700-0000000c")
                        + event("BRIDGE_ENTER", 50, "PJSIP/701-0000000d")
                        + event("BRIDGE_EXIT", 90, "PJSIP/701-0000000d")
                        + event("HANGUP", 90, LINE));
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("701", "700");
        assertThat(span(calls.get(0), 90_000)).contains(new Span(52_000, 90_000));
    }

    @Test
    void freeswitchNotesWhenEachLegWasAnsweredToo() throws Exception {
        Night night =
                new Night(parent, CallsFormat.FREESWITCH).recordings("x-6f0c1a2e-1111-4222-8333-444455556666.wav");
        List<CallRecord> calls = calls(night.list(freeswitch("1001", "14:30:05", "14:30:14", "14:30:54")
                        + freeswitch("1002", "14:30:54", "14:31:00", "14:32:00"))
                .read());
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("1002", "1001");
        assertThat(span(calls.get(0), 115_000)).contains(new Span(57_000, 115_000));
    }

    @Test
    void agentsWhoTalkAtOnceAreNotToldApart() throws Exception {
        List<CallRecord> calls = asterisk(
                leg(LINE, "PJSIP/200-0000000b", "09:12:40", "09:12:48", "09:14:00")
                        + leg(LINE, "PJSIP/201-0000000c", "09:13:20", "09:13:24", "09:14:30"),
                "",
                "");
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("unknown");
        assertThat(calls.get(0).doubt().orElseThrow()).contains("200 72 s, 201 66 s", "judged as nobody's");
    }

    @Test
    void aQueueThatAnswersBeforeAnybodyIsRungDoesNotTellWhenAnAgentTalked() throws Exception {
        List<CallRecord> calls = asterisk(
                leg(LINE, "PJSIP/200-0000000b", "09:12:40", "09:12:40", "09:13:40")
                                .replace("Dial", "Queue")
                        + leg(LINE, "PJSIP/201-0000000c", "09:13:40", "09:13:44", "09:14:24"),
                "",
                "");
        assertThat(calls).extracting(call -> call.agent().id()).containsExactly("unknown");
    }

    @Test
    void theRecordingIsOneOfTheNightsRecordings() throws Exception {
        Night night = new Night(parent, CallsFormat.ASTERISK).recordings("x-" + ID + ".wav");
        Manifest manifest = night.list(leg(LINE, "PJSIP/200-0000000b", "09:12:40", "09:12:48", "09:13:40")
                        + leg(LINE, "PJSIP/201-0000000c", "09:13:40", "09:13:44", "09:14:24"))
                .read();
        assertThat(manifest.rejected()).isEmpty();
        assertThat(manifest.account().lines().get(0)).isEqualTo("1 recording, 2 rows in Master.csv, 1 matched");
    }

    private List<CallRecord> asterisk(String list, String queueLog, String events) throws Exception {
        Night night = new Night(parent, CallsFormat.ASTERISK).recordings("x-" + ID + ".wav");
        return calls(night.list(list)
                .read(new CallSources(
                        CallsFormat.ASTERISK,
                        Optional.empty(),
                        ZoneId.of("Europe/Berlin"),
                        Set.of(),
                        Set.of(),
                        log(night, "cel.csv", events),
                        log(night, "queue_log", queueLog))));
    }

    private static Optional<Path> log(Night night, String name, String text) throws IOException {
        return text.isEmpty() ? Optional.empty() : Optional.of(night.log(name, text));
    }

    private static List<CallRecord> calls(Manifest manifest) {
        return manifest.calls().stream().map(RecordedCall::call).toList();
    }

    private static Optional<Span> span(CallRecord call, int durationMs) {
        return call.part().orElseThrow().in(durationMs);
    }

    private static String queued() {
        return leg(LINE, "PJSIP/8201-0000000b", "09:12:40", "09:12:40", "09:13:40")
                .replace("Dial", "Queue");
    }

    private static String leg(String channel, String other, String start, String answer, String end) {
        return String.format(
                Locale.ROOT,
                "\"\",\"5550100\",\"s\",\"from-trunk\",\"\"\"Ann\"\" <5550100>\",\"%s\",\"%s\",\"Dial\",\"x\","
                        + "\"2026-03-10 %s\",\"2026-03-10 %s\",\"2026-03-10 %s\",%d,%d,\"ANSWERED\","
                        + "\"DOCUMENTATION\",\"%s\",\"\"%n",
                channel,
                other,
                start,
                answer,
                end,
                seconds(end) - seconds(start),
                seconds(end) - seconds(answer),
                ID);
    }

    private static String freeswitch(String number, String start, String answer, String end) {
        return String.format(
                Locale.ROOT,
                "\"Ann\",\"5550100\",\"%s\",\"public\",\"2026-03-10 %s\",\"2026-03-10 %s\",\"2026-03-10 %s\",\"%d\","
                        + "\"%d\",\"NORMAL_CLEARING\",\"6f0c1a2e-1111-4222-8333-444455556666\",\"\",\"\",\"PCMU\",\"PCMU\"%n",
                number,
                start,
                answer,
                end,
                seconds(end) - seconds(start),
                seconds(end) - seconds(answer));
    }

    private static int seconds(String time) {
        return java.time.LocalTime.parse(time).toSecondOfDay();
    }

    private static String event(String name, int second, String channel) {
        return String.format(
                Locale.ROOT,
                "\"%s\",\"1773130%d.5\",\"\",\"5550100\",\"\",\"\",\"\",\"s\",\"house\",\"%s\",\"Dial\",\"\",\"3\",\"\","
                        + "\"%s\",\"%s\",\"\",\"\",\"\",\"\"%n",
                name,
                360 + second,
                channel,
                ID,
                ID);
    }
}
