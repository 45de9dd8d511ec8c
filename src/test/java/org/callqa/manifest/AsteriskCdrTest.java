package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.callqa.call.CallRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskCdrTest {

    /** Rings 8 s, talked 52 s; 2026-03-10 09:12:40 in Berlin. */
    private static final String INBOUND = String.join(
                    ",",
                    "''",
                    "'5550100'",
                    "'200'",
                    "'from-trunk'",
                    "'\"\"Smith, Anna\"\" <5550100>'",
                    "'PJSIP/my-trunk-00000012'",
                    "'PJSIP/200-00000013'",
                    "'Dial'",
                    "'PJSIP/200,30,tr'",
                    "'2026-03-10 09:12:40'",
                    "'2026-03-10 09:12:48'",
                    "'2026-03-10 09:13:40'",
                    "60,52,'ANSWERED','DOCUMENTATION','1773130360.18',''\n")
            .replace('\'', '"');

    @TempDir
    private Path parent;

    private Night night;

    @BeforeEach
    void anAsteriskInBerlin() throws IOException {
        night = new Night(parent, CallsFormat.ASTERISK);
    }

    @Test
    void aRecordFindsItsRecordingByTheUniqueIdInItsName() throws Exception {
        CallRecord call = only(night.recordings("2026/03/10/in-200-5550100-20260310-091240-1773130360.18.wav")
                .list(INBOUND)
                .read());
        assertThat(call.callId()).isEqualTo("1773130360.18");
        assertThat(call.recording()).isEqualTo("2026/03/10/in-200-5550100-20260310-091240-1773130360.18.wav");
        assertThat(call.ringSeconds()).contains(8.0);
        assertThat(call.agent().id()).isEqualTo("200");
        assertThat(call.startedAt().map(Object::toString)).contains("2026-03-10T09:12:40+01:00");
        assertThat(call.endedBy()).isEmpty();
        assertThat(call.columns())
                .containsEntry("direction", "inbound")
                .containsEntry("caller", "5550100")
                .containsEntry("clid", "\"Smith, Anna\" <5550100>");
    }

    @Test
    void allThatIsWrongWithARecordIsToldAtOnce() throws Exception {
        assertThat(night.recordings("1773130360.18.wav")
                        .list(INBOUND.replace("2026-03-10 09:12:48", "then").replace("60,52,", "sixty,-1,"))
                        .read()
                        .rejected())
                .extracting(Rejection::reason)
                .containsExactly("Master.csv:1: answer 'then' is not a time; billsec '-1' is not a number of seconds;"
                        + " duration 'sixty' is not a number of seconds");
    }

    @Test
    void theAgentOfAnOutboundCallIsTheOneWhoDialled() throws Exception {
        CallRecord call = only(night.recordings("1773130360.19.wav")
                .list(INBOUND.replace("from-trunk", "from-internal")
                        .replace("PJSIP/my-trunk-00000012", "SIP/201-0000000a")
                        .replace("PJSIP/200-00000013", "SIP/my-trunk-0000000b")
                        .replace("360.18", "360.19"))
                .read());
        assertThat(call.agent().id()).isEqualTo("201");
        assertThat(call.columns()).containsEntry("direction", "outbound");
    }

    @Test
    void aQueueAnswersBeforeItRingsSoItsRecordDoesNotTellHowLongItRang() throws Exception {
        CallRecord call = only(night.recordings("q-500-5550100-20260310-091240-1773130360.20.wav")
                .list(INBOUND.replace("from-trunk", "ext-queues")
                        .replace("PJSIP/200-00000013", "Local/202@from-queue-00000b1f;1")
                        .replace("\"Dial\"", "\"Queue\"")
                        .replace("360.18", "360.20"))
                .read());
        assertThat(call.ringSeconds()).isEmpty();
        assertThat(call.agent().id()).isEqualTo("202");
    }

    @Test
    void theRecordingMayBeNamedInTheUserField() throws Exception {
        CallRecord call = only(night.recordings("monday/anna.wav")
                .list(INBOUND.strip().replaceAll("\"\"$", "\"monday/anna.wav\"") + "\n")
                .read());
        assertThat(call.recording()).isEqualTo("monday/anna.wav");
    }

    @Test
    void ofSeveralRecordsOfACallTheLongestAnsweredCounts() throws Exception {
        String unanswered = INBOUND.replace("PJSIP/200-00000013", "PJSIP/201-00000014")
                .replace("60,52,\"ANSWERED\"", "20,0,\"NO ANSWER\"");
        Manifest manifest = night.recordings("in-200-1773130360.18.wav")
                .list(unanswered + INBOUND + unanswered)
                .read();
        assertThat(only(manifest).agent().id()).isEqualTo("200");
        assertThat(manifest.rejected()).isEmpty();
    }

    @Test
    void recordsWithoutARecordingAreNoTrouble() throws Exception {
        Manifest manifest = night.recordings("other.wav").list(INBOUND).read();
        assertThat(manifest.rejected()).isEmpty();
        assertThat(only(manifest).recording()).isEqualTo("other.wav");
    }

    @Test
    void theHourThatComesTwiceIsToldByTheUniqueId() throws Exception {
        // clocks in Berlin went from 03:00 back to 02:00 at 2026-10-25T01:00Z
        String row = INBOUND.replace("2026-03-10 09:12:40", "2026-10-25 02:30:00");
        String summer = row.replace("1773130360.18", "1792888200.1");
        String winter = row.replace("1773130360.18", "1792891800.2");
        Manifest manifest = night.recordings("x-1792888200.1.wav", "x-1792891800.2.wav")
                .list(summer + winter)
                .read();
        assertThat(manifest.calls())
                .extracting(
                        recorded -> recorded.call().startedAt().orElseThrow().toString())
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00");
    }

    @Test
    void aTimeThatTheZoneDoesNotHaveShowsThatTheZoneIsWrong() throws Exception {
        night.recordings("x-1773130360.18.wav").list(INBOUND.replace("2026-03-10 09:12:40", "2026-03-29 02:30:00"));
        assertThat(only(night.read()).startedAt()).isEmpty();
        assertThat(only(night.read()).doubt().orElseThrow())
                .contains(
                        "started_at '2026-03-29T02:30' does not exist in Europe/Berlin, where the clock was set forward")
                .contains("--time-zone", "usegmtime");
        assertThat(only(night.zone("UTC").read()).startedAt().map(Object::toString))
                .contains("2026-03-29T02:30Z");
    }

    @Test
    void damagedRowsAreRejectedWithTheirLine() throws Exception {
        Manifest manifest = night.recordings("x-1773130360.18.wav")
                .list(INBOUND
                        + "\"\",\"5550100\",\"200\"\n"
                        + INBOUND.replace("60,52", "sixty,52")
                        + INBOUND.strip() + ",\"\",\"\",1,\"too many\"\n")
                .read();
        assertThat(manifest.rejected())
                .extracting(Rejection::reason)
                .containsExactly(
                        "Master.csv:2: the row has 3 cells, a call record at least 16",
                        "Master.csv:3: duration 'sixty' is not a number of seconds",
                        "Master.csv:4: the row has 22 cells, Asterisk writes at most 21");
        assertThat(manifest.rejected()).extracting(Rejection::remedy).doesNotContain("");
        assertThat(only(manifest).ringSeconds()).contains(8.0);
    }

    @Test
    void twoRecordingsOfOneCallAreRejected() throws Exception {
        Manifest manifest = night.recordings("1773130360.18-in.wav", "1773130360.18-out.wav")
                .list(INBOUND)
                .read();
        assertThat(manifest.rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason())
                        .contains("Master.csv:1: several recordings are of the call '1773130360.18'"));
    }

    @Test
    void aListWithoutUniqueIdsIsRefusedWithTheSettingThatIsMissing() throws Exception {
        night.recordings("a.wav").list(INBOUND.replace(",\"1773130360.18\",\"\"", ""));
        assertThatThrownBy(night::read)
                .isInstanceOf(CallListException.class)
                .hasMessageContaining("no row says which recording it is of")
                .hasMessageContaining("loguniqueid=yes");
    }

    @Test
    void theListOverridesWhatTheNameTells() throws Exception {
        CallRecord call = only(night.recordings("in-200-999-20250101-000000-1773130360.18.wav")
                .pattern("asterisk-mixmonitor")
                .list(INBOUND)
                .read());
        assertThat(call.columns()).containsEntry("caller", "5550100");
        assertThat(call.startedAt().map(Object::toString)).contains("2026-03-10T09:12:40+01:00");
        assertThat(call.language()).isEqualTo(Optional.empty());
    }

    private static CallRecord only(Manifest manifest) {
        assertThat(manifest.calls()).hasSize(1);
        return manifest.calls().get(0).call();
    }
}
