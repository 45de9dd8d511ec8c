package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callqa.call.CallRecord;
import org.callqa.call.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeswitchCdrTest {

    private static final String UUID = "a5c9f6c0-e752-11e3-8bfb-65b6c3cdac7d";

    /** Template "example": rings 6 s, talked 54 s. */
    private static final String INBOUND = String.join(
                    ",",
                    "'Anna Smith'",
                    "'5550100'",
                    "'1001'",
                    "'public'",
                    "'2026-07-10 09:12:40'",
                    "'2026-07-10 09:12:46'",
                    "'2026-07-10 09:13:40'",
                    "'60'",
                    "'54'",
                    "'NORMAL_CLEARING'",
                    "'" + UUID + "'",
                    "'b1c9f6c0-e752-11e3-8bfb-65b6c3cdac7d'",
                    "''",
                    "'PCMU'",
                    "'PCMU'")
            .replace('\'', '"');

    @TempDir
    private Path parent;

    private Night night;

    @BeforeEach
    void aFreeswitchInBerlin() throws IOException {
        night = new Night(parent, CallsFormat.FREESWITCH);
    }

    @Test
    void aRecordFindsItsRecordingByTheUuid() throws Exception {
        CallRecord call = only(night.recordings("2026-07-10-09-12-40_" + UUID + ".wav")
                .list(INBOUND + "\n")
                .read());
        assertThat(call.callId()).isEqualTo(UUID);
        assertThat(call.ringSeconds()).contains(6.0);
        assertThat(call.agent().id()).isEqualTo("1001");
        assertThat(call.startedAt().map(Object::toString)).contains("2026-07-10T09:12:40+02:00");
        assertThat(call.endedBy()).isEmpty();
        assertThat(call.columns())
                .containsEntry("direction", "inbound")
                .containsEntry("hangup_cause", "NORMAL_CLEARING")
                .containsEntry("read_codec", "PCMU");
    }

    @Test
    void theBuiltInTemplateWithItsBlankAndWithoutCodecsIsUnderstoodToo() throws Exception {
        String builtIn = INBOUND.replace(",\"\",\"PCMU\",\"PCMU\"", ", \"acc\"");
        assertThat(only(night.recordings(UUID + ".wav").list(builtIn + "\n").read())
                        .columns())
                .containsEntry("accountcode", "acc");
    }

    @Test
    void whoHungUpIsToldByTheHangupDispositionWhereTheTemplateHasIt() throws Exception {
        night.recordings(UUID + ".wav");
        assertThat(endedBy(INBOUND + ",\"recv_bye\"")).isEqualTo(Party.CUSTOMER);
        assertThat(endedBy(INBOUND + ",\"agent 7\",\"send_bye\"")).isEqualTo(Party.AGENT);
        String outbound =
                INBOUND.replace("\"public\"", "\"default\"").replace("\"5550100\",\"1001\"", "\"1001\",\"5550100\"");
        assertThat(endedBy(outbound + ",\"recv_bye\"")).isEqualTo(Party.AGENT);
        assertThat(endedBy(outbound + ",\"send_bye\"")).isEqualTo(Party.CUSTOMER);
    }

    @Test
    void anUnansweredCallHasNoRingTime() throws Exception {
        String unanswered = INBOUND.replace("\"2026-07-10 09:12:46\"", "\"\"").replace("\"54\"", "\"0\"");
        assertThat(only(night.recordings(UUID + ".wav").list(unanswered).read()).ringSeconds())
                .isEmpty();
    }

    @Test
    void aCallThatAMenuAnswersAtOnceHasNoRingTime() throws Exception {
        assertThat(only(night.recordings(UUID + ".wav")
                                .list(INBOUND.replace("\"54\"", "\"60\""))
                                .read())
                        .ringSeconds())
                .isEmpty();
    }

    @Test
    void withoutAnIdThatTellsTheFirstOfTwoHoursIsMeant() throws Exception {
        String row = INBOUND.replace("2026-07-10 09:12:40", "2026-10-25 02:30:00");
        assertThat(only(night.recordings(UUID + ".wav").list(row).read())
                        .startedAt()
                        .map(Object::toString))
                .contains("2026-10-25T02:30+02:00");
    }

    @Test
    void numbersMayBeWrittenAsAddresses() throws Exception {
        CallRecord call = one(INBOUND.replace("\"public\"", "\"default\"")
                .replace("\"5550100\"", "\"sip:+15550100@198.51.100.7\"")
                .replace("\"1001\"", "\"1001@pbx.example.com\""));
        assertThat(call.agent().id()).isEqualTo("1001");
        assertThat(call.columns()).containsEntry("direction", "inbound");
    }

    @Test
    void damagedRowsAreRejectedWithTheirLine() throws Exception {
        Manifest manifest = night.recordings(UUID + ".wav")
                .list(INBOUND + "\n\n\"9007\",\"9007\"\n" + INBOUND.replace("\"60\"", "\"-60\"") + "\n"
                        + INBOUND.replace("2026-07-10 09:12:40", "now") + "\n")
                .read();
        assertThat(manifest.rejected())
                .extracting(Rejection::reason)
                .containsExactlyInAnyOrder(
                        "Master.csv:3: the row has 2 cells, a call record at least 13",
                        "Master.csv:4: duration '-60' is not a number of seconds",
                        "Master.csv:5: start_stamp 'now' is not a time");
        assertThat(only(manifest).ringSeconds()).contains(6.0);
    }

    @Test
    void aListOfAnotherKindIsRefused() throws Exception {
        night.recordings("a.wav").list("recording\na.wav\n");
        assertThatThrownBy(night::read)
                .hasMessageContainingAll("no row says which recording", "Master.csv:1: the row has 1 cells", "${uuid}");
        night.list(INBOUND.replace(UUID, "") + "\n");
        assertThatThrownBy(night::read).hasMessageContaining("${uuid}");
    }

    @Test
    void aCallFromOutsideIsTheCalledExtensionsInWhateverContextItArrives() throws Exception {
        for (String context : List.of("default", "public", "house")) {
            CallRecord call = one(INBOUND.replace("\"public\"", "\"" + context + "\""));
            assertThat(call.agent().id()).isEqualTo("1001");
            assertThat(call.columns()).containsEntry("direction", "inbound");
        }
    }

    @Test
    void aCallOutIsTheCallersExtensions() throws Exception {
        CallRecord call = one(
                INBOUND.replace("\"public\"", "\"default\"").replace("\"5550100\",\"1001\"", "\"1002\",\"+15550100\""));
        assertThat(call.agent().id()).isEqualTo("1002");
        assertThat(call.columns()).containsEntry("direction", "outbound");
    }

    @Test
    void ofTwoLegsTheSecondShowsWhoWasRungInTheEnd() throws Exception {
        String other = "b1c9f6c0-e752-11e3-8bfb-65b6c3cdac7d";
        String queue = INBOUND.replace("\"public\"", "\"default\"").replace("\"1001\"", "\"5000\"");
        String rung = INBOUND.replace("\"public\"", "\"default\"")
                .replace(UUID, "x")
                .replace(other, UUID)
                .replace("\"x\"", "\"" + other + "\"");
        String later = rung.replace("2026-07-10 09:12:40", "2026-07-10 09:12:43");
        for (String second : List.of(rung + ",\"outbound\",\"recv_bye\"", later)) {
            assertThat(one(queue + "\n" + second).agent().id()).isEqualTo("1001");
            assertThat(one(second + "\n" + queue).agent().id()).isEqualTo("1001");
        }
        assertThat(one(queue + "\n" + rung + ",\"outbound\",\"recv_bye\"").endedBy())
                .contains(Party.AGENT);
        // nothing says which of the two is which
        assertThat(one(queue + "\n" + rung).agent().id()).isEqualTo("unknown");
    }

    @Test
    void whoIsRungByTheSwitchToCallSomebodyCallsOut() throws Exception {
        String other = "b1c9f6c0-e752-11e3-8bfb-65b6c3cdac7d";
        String agent = INBOUND.replace("\"5550100\"", "\"0000000000\"") + ",\"outbound\"";
        String customer = INBOUND.replace("\"5550100\",\"1001\"", "\"1001\",\"5550100\"")
                .replace(UUID, "x")
                .replace(other, UUID)
                .replace("\"x\"", "\"" + other + "\"");
        CallRecord call = one(agent + "\n" + customer + ",\"outbound\"");
        assertThat(call.agent().id()).isEqualTo("1001");
        assertThat(call.columns()).containsEntry("direction", "outbound");
    }

    @Test
    void whatAMailboxAnsweredIsNobodysWhoLetItRing() throws Exception {
        String other = "b1c9f6c0-e752-11e3-8bfb-65b6c3cdac7d";
        String rang = INBOUND.replace("\"2026-07-10 09:12:46\"", "\"\"")
                .replace("\"54\"", "\"0\"")
                .replace(UUID, "x")
                .replace(other, UUID)
                .replace("\"x\"", "\"" + other + "\"");
        CallRecord call = one(rang + ",\"outbound\"\n" + INBOUND);
        assertThat(call.agent().id()).isEqualTo("unknown");
        assertThat(call.doubt().orElseThrow()).contains("nobody answered");
    }

    @Test
    void aNumberThatAnswersAtOnceIsAQueueUnlessItIsKnownToBeAPhone() throws Exception {
        String queue = INBOUND.replace("\"1001\"", "\"5000\"")
                .replace("2026-07-10 09:12:46", "2026-07-10 09:12:40")
                .replace("\"54\"", "\"60\"");
        CallRecord call = one(queue);
        assertThat(call.agent().id()).isEqualTo("unknown");
        assertThat(call.columns()).containsEntry("direction", "inbound");
        String fromPhone = INBOUND.replace("\"public\"", "\"default\"")
                .replace("\"5550100\",\"1001\"", "\"5000\",\"5550100\"")
                .replace(UUID, "another");
        assertThat(one(queue + "\n" + fromPhone).agent().id()).isEqualTo("5000");
    }

    @Test
    void aNumberOutsideIsNobodysNameAndWhoDidNotAnswerDidNotTalk() throws Exception {
        CallRecord dialled = one(INBOUND.replace("\"1001\"", "\"5550190\""));
        assertThat(dialled.agent().id()).isEqualTo("unknown");
        assertThat(dialled.doubt().orElseThrow()).contains("context 'public'");
        CallRecord unanswered =
                one(INBOUND.replace("\"2026-07-10 09:12:46\"", "\"\"").replace("\"54\"", "\"0\""));
        assertThat(unanswered.agent().id()).isEqualTo("unknown");
        assertThat(unanswered.doubt().orElseThrow()).contains("nobody answered");
    }

    @Test
    void aQuoteAndACommaInANameCostTheirOwnRowOnly() throws Exception {
        String bad = INBOUND.replace("Anna Smith", "tall\", \"dark").replace(UUID, UUID.replace('a', 'b'));
        Manifest manifest = night.recordings(UUID + ".wav", UUID.replace('a', 'b') + ".wav")
                .list(bad + "\n" + INBOUND + "\n")
                .read();
        assertThat(manifest.calls())
                .extracting(recorded -> recorded.call().agent().id())
                .containsExactlyInAnyOrder("1001", "unknown");
        assertThat(manifest.rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).startsWith("Master.csv:1: "));
    }

    private CallRecord one(String list) throws Exception {
        return only(night.recordings(UUID + ".wav").list(list + "\n").read());
    }

    private Party endedBy(String row) throws Exception {
        return only(night.list(row + "\n").read()).endedBy().orElseThrow();
    }

    private static CallRecord only(Manifest manifest) {
        assertThat(manifest.calls()).hasSize(1);
        return manifest.calls().get(0).call();
    }
}
