package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.CallRecord;
import org.callqa.call.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose call it is by Asterisk's records: of whom nothing is sure, nobody's. */
class AsteriskAgentsTest {

    private static final String ID = "1773130360.18";

    @TempDir
    private Path parent;

    private Night night;

    @BeforeEach
    void aRecordedCall() throws IOException {
        night = new Night(parent, CallsFormat.ASTERISK).recordings("x-" + ID + ".wav");
    }

    @ParameterizedTest
    @CsvSource({
        "from-trunk,      PJSIP/line-000000a1,  PJSIP/300-000000a2,                 300,     inbound",
        "from-pstn,       DAHDI/i1/5550100-3,   SIP/301-000000a2,                   301,     inbound",
        "from-did-direct, SIP/line-000000a1,    Local/FMPR-302@from-internal-0a1b;1, 302,    inbound",
        "ext-group,       SIP/line-000000a1,    Local/RG-600-303@from-internal-0a1b2c3d;1, 303, inbound",
        "ext-queues,      SIP/line-000000a1,    Local/304@from-queue-0000001f;1,    304,     inbound",
        "from-internal-xfer, PJSIP/line-000000a1, PJSIP/305-000000a2,               305,     inbound",
        "house-in,        PJSIP/line-000000a1,  PJSIP/306-000000a2,                 306,     inbound",
        "from-trunk,      PJSIP/line-000000a1,  PJSIP/anna-000000a2,                anna,    inbound",
        "from-internal,   PJSIP/307-000000a1,   PJSIP/line-000000a2,                307,     outbound",
        "house-out,       SIP/308-000000a1,     Quectel/modem0-0100000001,          308,     outbound",
        "house-out,       SIP/309-000000a1,     PJSIP/5550100@carrier-000000a2,     309,     outbound",
        "incoming,        SIP/line-000000a1,    SIP/anna-000000a2,                  anna,    inbound",
        "from-trunk,      IAX2/carrier-7,       IAX2/311-15,                        311,     inbound",
        "any,             SCCP/310-0000001a,    Khomp/B0C1-0.0,                     310,     outbound"
    })
    void theExtensionThatTalkedIsTheAgent(String context, String channel, String other, String agent, String direction)
            throws Exception {
        CallRecord call = only(leg(context, channel, other, 60, 52, "ANSWERED"));
        assertThat(call.agent().id()).isEqualTo(agent);
        assertThat(call.columns()).containsEntry("direction", direction);
        assertThat(call.doubt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "any,           PJSIP/line-000000a1,  PJSIP/anna-000000a2",
        "any,           Dongle/CELL1-0100a2,  DAHDI/2-1",
        "from-internal, PJSIP/200-000000a1,   ''",
        "from-trunk,    SIP/line-000000a1,    SIP/line-000000a2",
        "from-trunk,    SIP/line-000000a1,    Local/FMGL-0155508#@from-internal-000000d2;1"
    })
    void aTrunkADongleAndAMobileAreNobody(String context, String channel, String other) throws Exception {
        CallRecord call = only(leg(context, channel, other, 60, 52, "ANSWERED"));
        assertThat(call.agent().id()).isIn("unknown", "200");
        assertThat(call.agent().id().equals("unknown")).isEqualTo(call.doubt().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO ANSWER", "BUSY", "FAILED", "CONGESTION"})
    void whoLetItRingOrWasBusyDidNotTalkHoweverLong(String disposition) throws Exception {
        CallRecord call = only(leg("ext-queues", "SIP/line-0000000c", "SIP/8101-0000000d", 25, 25, disposition)
                + leg("ext-queues", "SIP/line-0000000c", "SIP/8102-0000000e", 12, 9, "ANSWERED"));
        assertThat(call.agent().id()).isEqualTo("8102");
        CallRecord nobody = only(leg("ext-queues", "SIP/line-0000000c", "SIP/8101-0000000d", 25, 25, disposition));
        assertThat(nobody.agent().id()).isEqualTo("unknown");
        assertThat(nobody.doubt().orElseThrow()).contains("nobody answered");
    }

    @Test
    void aPhoneWithANameThatCallsOutIsNotTakenForATrunkFromWhichACallIsForwarded() throws Exception {
        String forwarded = leg("from-internal", "PJSIP/line-000000a1", "DAHDI/i1/5550188-3", 60, 52, "ANSWERED");
        assertThat(only(forwarded).agent().id()).isEqualTo("unknown");
        CallRecord out = only(forwarded.replace("line", "bert").replace("\"5550100\",\"s\"", "\"101\",\"5550188\""));
        assertThat(out.agent().id()).isEqualTo("bert");
        assertThat(out.columns()).containsEntry("direction", "outbound");
    }

    @Test
    void aTransferredCallIsItsWhoTalkedLongestByFarAndCameFromWhereItCame() throws Exception {
        CallRecord call = only(leg("from-did-direct", "PJSIP/line-0000000a", "PJSIP/400-0000000b", 44, 35, "ANSWERED")
                + leg("from-internal-xfer", "PJSIP/line-0000000a", "PJSIP/401-0000000c", 183, 180, "ANSWERED"));
        assertThat(call.agent().id()).isEqualTo("401");
        assertThat(call.columns()).containsEntry("direction", "inbound");
        // how long it rang before 400 picked up says nothing of 401
        assertThat(call.ringSeconds()).isEmpty();
        assertThat(call.doubt().orElseThrow()).contains("400 35 s, 401 180 s").contains("judged as 401's");
    }

    @Test
    void aCallThatTwoAgentsShareIsNobodys() throws Exception {
        CallRecord call = only(leg("from-did-direct", "PJSIP/line-0000000a", "PJSIP/400-0000000b", 99, 90, "ANSWERED")
                + leg("from-internal-xfer", "PJSIP/line-0000000a", "PJSIP/401-0000000c", 124, 120, "ANSWERED"));
        assertThat(call.agent().id()).isEqualTo("unknown");
        assertThat(call.doubt().orElseThrow()).contains("400 90 s, 401 120 s").contains("judged as nobody's");
        assertThat(night.read().account().lines()).anyMatch(line -> line.contains("does not tell whose"));
    }

    @Test
    void aCallBetweenTwoExtensionsWhoseNumbersTellNothingIsNobodysAndOfNoDirection() throws Exception {
        CallRecord call = only(leg("house", "PJSIP/200-0000000a", "PJSIP/201-0000000b", 60, 52, "ANSWERED")
                .replace("\"5550100\"", "\"200\""));
        assertThat(call.agent().id()).isEqualTo("unknown");
        assertThat(call.columns()).containsEntry("direction", "unknown");
        assertThat(call.doubt().orElseThrow()).contains("both ends are extensions (200, 201)");
    }

    @Test
    void whatAnAgentAskedAColleagueMeanwhileIsNoPartOfTheCall() throws Exception {
        CallRecord call = only(leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/200-0000000b", 230, 220, "ANSWERED")
                + leg("from-internal", "PJSIP/200-0000000b", "PJSIP/201-0000000c", 22, 20, "ANSWERED")
                        .replace("\"5550100\"", "\"200\""));
        assertThat(call.agent().id()).isEqualTo("200");
        assertThat(call.columns()).containsEntry("direction", "inbound");
    }

    @ParameterizedTest
    @CsvSource({"VoiceMail,s", "voicemail,s", "Playback,s", "Dial,vmu200"})
    void whoLeftAMessageTalkedToNobodyThoughAPhoneRangBefore(String application, String dialled) throws Exception {
        CallRecord call = only(leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/200-0000000b", 60, 52, "ANSWERED")
                .replace("\"Dial\"", "\"" + application + "\"")
                .replace("\"s\"", "\"" + dialled + "\""));
        assertThat(call.agent().id()).isEqualTo("unknown");
        assertThat(call.doubt()).isPresent();
    }

    @Test
    void whoListensToACallDoesNotTalkInIt() throws Exception {
        CallRecord call = only(leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/200-0000000b", 60, 52, "ANSWERED")
                + leg("from-internal", "PJSIP/900-0000000c", "", 60, 50, "ANSWERED")
                        .replace("\"Dial\"", "\"ChanSpy\""));
        assertThat(call.agent().id()).isEqualTo("200");
        assertThat(call.doubt()).isEmpty();
    }

    @Test
    void theRecordOfACalledPhoneSaysNothingNew() throws Exception {
        CallRecord call = only(leg("from-internal", "PJSIP/200-0000000b", "", 60, 52, "ANSWERED")
                        .replace("\"Dial\"", "\"AppDial\"")
                + leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/200-0000000b", 60, 52, "ANSWERED"));
        assertThat(call.agent().id()).isEqualTo("200");
        assertThat(call.columns()).containsEntry("direction", "inbound");
    }

    @Test
    void legsAreTakenInTheOrderInWhichTheyBeganHoweverTheyAreListed() throws Exception {
        String fetched = leg("from-internal", "PJSIP/203-0000000c", "", 400, 400, "ANSWERED")
                .replace("\"Dial\"", "\"ParkedCall\"")
                .replace("09:12:4", "09:14:4");
        CallRecord call =
                only(fetched + leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/200-0000000b", 60, 52, "ANSWERED"));
        assertThat(call.agent().id()).isEqualTo("203");
        assertThat(call.columns()).containsEntry("direction", "inbound");
    }

    @Test
    void anExtensionThatCallsAQueueOfTheHouseIsNoTrunk() throws Exception {
        String own = leg("ext-queues", "PJSIP/200-0000000a", "PJSIP/201-0000000b", 60, 52, "ANSWERED")
                .replace("\"5550100\"", "\"200\"")
                .replace(ID, "1773130399.77");
        assertThat(only(own + leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/200-0000000b", 60, 52, "ANSWERED"))
                        .agent()
                        .id())
                .isEqualTo("200");
    }

    @Test
    void aQueueLogWithNamesOfMembersDoesNotCountThemBesideTheirExtensions() throws Exception {
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8202-0000000b", 35, 11, "ANSWERED")
                + leg("from-internal-xfer", "PJSIP/line-0000000a", "PJSIP/8300-0000000c", 95, 90, "ANSWERED"));
        CallRecord call = only(night.read(sources(
                Set.of(),
                Set.of(),
                queueLog("BLINDTRANSFER|8300|from-internal|24|11|1").replace("PJSIP/8202", "Mia Ford"),
                "")));
        assertThat(call.agent().id()).isEqualTo("8300");
        assertThat(call.doubt().orElseThrow()).contains("8202 11 s, 8300 90 s").doesNotContain("Mia");
    }

    @Test
    void theOrderOfTheCustomRecordsIsKnownToo() throws Exception {
        CallRecord call = only("\"\"\"Ann\"\" <5550100>\",\"5550100\",\"300\",\"from-trunk\",\"PJSIP/line-0000000a\","
                + "\"PJSIP/300-0000000b\",\"Dial\",\"PJSIP/300\",\"2026-03-10 09:12:40\",\"2026-03-10 09:12:48\","
                + "\"2026-03-10 09:13:40\",\"60\",\"52\",\"ANSWERED\",\"3\",\"\",\"" + ID + "\",\"\",\"7\"\n");
        assertThat(call.agent().id()).isEqualTo("300");
        assertThat(call.ringSeconds()).contains(8.0);
    }

    @Test
    void aRecordThatLostTheEndThatNamesItsCallIsTold() throws Exception {
        String whole = leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/300-0000000b", 60, 52, "ANSWERED");
        Manifest manifest = night.list(whole + whole.substring(0, whole.indexOf(",\"" + ID)) + "\n")
                .read();
        assertThat(only(manifest).agent().id()).isEqualTo("300");
        assertThat(manifest.rejected())
                .singleElement()
                .satisfies(
                        rejection -> assertThat(rejection.reason()).startsWith("Master.csv:2: the row names no call"));
    }

    @Test
    void halfALastLineCostsItselfOnly() throws Exception {
        String row = leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/300-0000000b", 60, 52, "ANSWERED");
        for (int cut : new int[] {5, row.length() / 2, row.length() - 6, row.length() - 25}) {
            Manifest manifest =
                    night.list(row + row.substring(0, row.length() - cut)).read();
            assertThat(only(manifest).agent().id()).isEqualTo("300");
            assertThat(manifest.rejected())
                    .singleElement()
                    .satisfies(rejection -> assertThat(rejection.reason()).startsWith("Master.csv:2: "));
        }
    }

    @Test
    void aTrunkWithAShortNumberIsKnownByTheCallsThatComeInByIt() throws Exception {
        assertThat(only(leg("house", "SIP/100-0000000a", "SIP/201-0000000b", 60, 52, "ANSWERED"))
                        .agent()
                        .id())
                .isEqualTo("201");
    }

    @Test
    void theHousesOwnContextsCanBeNamed() throws Exception {
        night.list(leg("sales", "PJSIP/line-0000000a", "PJSIP/anna-0000000b", 60, 52, "ANSWERED"));
        assertThat(only(night.read()).agent().id()).isEqualTo("unknown");
        assertThat(only(night.read(sources(Set.of("sales"), Set.of(), "", "")))
                        .agent()
                        .id())
                .isEqualTo("anna");
        assertThat(only(night.read(sources(Set.of(), Set.of("sales"), "", "")))
                        .agent()
                        .id())
                .isEqualTo("line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ID",
                "'rec of monday'",
                "ID,'field'",
                "'acc','ID',57",
                "ID,'acc','ID',57",
                "'field','acc','ID',57",
                "ID,'','','ID',57"
            })
    void theLastColumnsAreTheSettingsOfCdrConf(String columns) throws Exception {
        String row = leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/300-0000000b", 60, 52, "ANSWERED")
                .replace(",\"" + ID + "\",\"\"", columns.isEmpty() ? "" : "," + columns.replace('\'', '"'))
                .replace("ID", "\"" + ID + "\"")
                .replace("\"\"" + ID + "\"\"", "\"" + ID + "\"");
        boolean identified = columns.contains("ID");
        Manifest manifest = night.list(
                        row + leg("any", "A/1", "B/2", 9, 5, "ANSWERED").replace(ID, "1773130399.77"))
                .read();
        assertThat(manifest.rejected()).isEmpty();
        assertThat(only(manifest).agent().id()).isEqualTo(identified ? "300" : "unknown");
    }

    @Test
    void legsOfAnotherChannelAreFoundByTheLinkedId() throws Exception {
        String queued =
                leg("ext-queues", "PJSIP/line-0000000a", "Local/500@from-queue-0000000b;1", 60, 40, "NO ANSWER");
        String answered = leg("from-queue", "Local/501@from-queue-0000000c;2", "PJSIP/501-0000000d", 33, 30, "ANSWERED")
                .replace("\"" + ID + "\",\"\"", "\"1773130371.25\",\"\",\"\",\"" + ID + "\",12");
        assertThat(only(queued + answered).agent().id()).isEqualTo("501");
    }

    @Test
    void theQueueLogKnowsWhoTalkedAndWhoHungUp() throws Exception {
        // an Asterisk that notes who rang as if they had answered
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8201-0000000b", 20, 20, "ANSWERED")
                + leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8202-0000000c", 15, 11, "ANSWERED"));
        assertThat(only(night.read()).agent().id()).isEqualTo("unknown");
        CallRecord call = only(night.read(sources(Set.of(), Set.of(), queueLog("COMPLETEAGENT|24|11|1"), "")));
        assertThat(call.agent().id()).isEqualTo("8202");
        assertThat(call.columns()).containsEntry("queue", "orders").containsEntry("direction", "inbound");
        assertThat(call.endedBy()).contains(Party.AGENT);
    }

    @Test
    void whatCameAfterATransferOutOfTheQueueIsInTheRecords() throws Exception {
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8202-0000000b", 35, 11, "ANSWERED")
                + leg("from-internal-xfer", "PJSIP/line-0000000a", "PJSIP/8300-0000000c", 95, 90, "ANSWERED"));
        CallRecord call =
                only(night.read(sources(Set.of(), Set.of(), queueLog("BLINDTRANSFER|8300|from-internal|24|11|1"), "")));
        assertThat(call.agent().id()).isEqualTo("8300");
        assertThat(call.doubt().orElseThrow()).contains("8202 11 s, 8300 90 s");
    }

    @Test
    void aQueueMemberWithANameIsTheExtensionOfTheRecord() throws Exception {
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8202-0000000b", 35, 11, "ANSWERED"));
        CallRecord call = only(night.read(
                sources(Set.of(), Set.of(), queueLog("COMPLETECALLER|24|11|1").replace("PJSIP/8202", "Mia Ford"), "")));
        assertThat(call.agent().id()).isEqualTo("8202");
        assertThat(call.agent().name()).isEqualTo("Mia Ford");
        assertThat(call.endedBy()).contains(Party.CUSTOMER);
    }

    @Test
    void theChannelEventsKnowWhoWasInABridgeWhoHeldAndWhoHungUp() throws Exception {
        night.list(leg("house", "PJSIP/line-0000000a", "PJSIP/anna-0000000b", 60, 52, "ANSWERED"));
        String events = event("BRIDGE_ENTER", 10, "PJSIP/700-0000000c", "")
                + event("BRIDGE_ENTER", 10, "PJSIP/line-0000000a", "")
                + event("HOLD", 20, "PJSIP/700-0000000c", "")
                + event("UNHOLD", 32, "PJSIP/700-0000000c", "")
                + event("BRIDGE_EXIT", 60, "PJSIP/700-0000000c", "")
                + event(
                        "HANGUP",
                        60,
                        "PJSIP/line-0000000a",
                        "{\"\"hangupcause\"\":16,\"\"hangupsource\"\":\"\"PJSIP/line-0000000a\"\"}");
        CallRecord call = only(night.read(sources(Set.of(), Set.of(), "", events)));
        assertThat(call.agent().id()).isEqualTo("700");
        assertThat(call.columns()).containsEntry("hold_seconds", "12");
        assertThat(call.endedBy()).contains(Party.CUSTOMER);
    }

    @Test
    void whoseCallTheSystemPlacesByAClickCalledOut() throws Exception {
        CallRecord call = only(leg(
                        "from-internal", "Local/200@from-internal-00000012;2", "PJSIP/200-0000000b", 60, 52, "ANSWERED")
                + leg("from-internal", "Local/200@from-internal-00000012;1", "PJSIP/line-0000000c", 50, 40, "ANSWERED")
                        .replace("\"x\"", "\"PJSIP/5550100@line,300\"")
                        .replace("09:12:4", "09:12:5"));
        assertThat(call.agent().id()).isEqualTo("200");
        assertThat(call.columns()).containsEntry("direction", "outbound");
    }

    @Test
    void aQueueThatCallsBackIsNotCalled() throws Exception {
        CallRecord call = only(leg(
                                "from-internal",
                                "Local/5550100@from-internal-00000012;2",
                                "PJSIP/line-0000000c",
                                60,
                                52,
                                "ANSWERED")
                        .replace("\"x\"", "\"PJSIP/5550100@line,300\"")
                + leg("ext-queues", "Local/5550100@from-internal-00000012;1", "PJSIP/8007-0000000b", 50, 40, "ANSWERED")
                        .replace("09:12:4", "09:12:5"));
        assertThat(call.agent().id()).isEqualTo("8007");
        assertThat(call.columns()).containsEntry("direction", "outbound");
    }

    @Test
    void ofAPhoneThatTheSystemRangForNobodyKnownTheDirectionIsNotTold() throws Exception {
        CallRecord call = only(
                leg("from-internal", "Local/200@from-internal-00000012;2", "PJSIP/200-0000000b", 60, 52, "ANSWERED"));
        assertThat(call.agent().id()).isEqualTo("200");
        assertThat(call.columns()).containsEntry("direction", "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99200", "98200", "200-webrtc", "200_mobile"})
    void theBrowserAndTheAppOfAnExtensionAreItsPhones(String peer) throws Exception {
        String in = leg("from-trunk", "PJSIP/line-0000000a", "PJSIP/" + peer + "-0000000b", 60, 52, "ANSWERED")
                .replace("\"s\"", "\"200\"");
        assertThat(only(in).agent().id()).isEqualTo("200");
        String out = leg("from-internal", "PJSIP/" + peer + "-0000000b", "DAHDI/1-1", 60, 52, "ANSWERED")
                .replace("\"5550100\",\"s\"", "\"200\",\"5550100\"");
        assertThat(only(out).agent().id()).isEqualTo("200");
    }

    @Test
    void whoGaveUpInAQueueTalkedToNobodyThoughARecordNamesWhoWasRungLast() throws Exception {
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8201-0000000b", 45, 45, "ANSWERED")
                .replace("\"Dial\"", "\"Queue\""));
        assertThat(only(night.read()).agent().id()).isEqualTo("8201");
        CallRecord call = only(night.read(sources(
                Set.of(),
                Set.of(),
                "1773130360|" + ID + "|orders|NONE|ENTERQUEUE||5550100|1\n"
                        + "1773130380|" + ID + "|orders|PJSIP/8201|RINGNOANSWER|20000\n"
                        + "1773130405|" + ID + "|orders|NONE|ABANDON|1|1|45\n",
                "")));
        assertThat(call.agent().id()).isEqualTo("unknown");
        assertThat(call.doubt().orElseThrow()).contains("nobody answered");
    }

    /** Between the cells of a table's export, its heading, what stands before the time, and the time itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "| ~ ~ ~ 2026-03-10 09:13:0%d",
                "| ~ ~ ~ 2026-03-10 09:13:0%d.123456",
                "COMMA ~ ~ ~ 2026-03-10 09:13:0%d.123456",
                "COMMA ~ time,callid,queuename,agent,event,data1,data2,data3 ~ ~ 2026-03-10 09:13:0%d",
                "; ~ id;time;callid;queuename;agent;event;data1;data2;data3 ~ 77; ~ 2026-03-10 09:13:0%d",
                "; ~ ~ 77; ~ 177313038%d",
                "TAB ~ ~ 1077313038TAB ~ 10.03.2026 09:13:0%d",
                "COMMA ~ partition,time_id,call_id,queue,agent,verb,data1,data2,data3 ~ P001, ~ 177313038%d"
            })
    void aQueueLogMayComeFromADatabase(String between, String heading, String before, String time) throws Exception {
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8201-0000000b", 20, 20, "ANSWERED")
                + leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8202-0000000c", 15, 11, "ANSWERED"));
        StringBuilder log = new StringBuilder(heading == null ? "" : heading + "\n");
        for (String line : List.of(
                "1|NONE|ENTERQUEUE||5550100|1",
                "2|PJSIP/8202|CONNECT|24|1773130380.21|4",
                "8|PJSIP/8202|COMPLETEAGENT|24|6|1")) {
            int second = Integer.parseInt(line.substring(0, 1));
            log.append(before == null ? "" : before)
                    .append(String.format(Locale.ROOT, time, second))
                    .append('|')
                    .append(ID)
                    .append("|orders")
                    .append(line.substring(1))
                    .append('\n');
        }
        String text = log.toString().replace("|", between).replace("COMMA", ",").replace("TAB", "\t");
        CallRecord call = only(night.read(sources(Set.of(), Set.of(), text, "")));
        assertThat(call.agent().id()).isEqualTo("8202");
        assertThat(call.columns()).containsEntry("queue", "orders");
        assertThat(call.endedBy()).contains(Party.AGENT);
        assertThat(night.read().rejected()).isEmpty();
    }

    @Test
    void channelEventsMayComeFromATableWithNumberedRows() throws Exception {
        night.list(leg("house", "PJSIP/line-0000000a", "PJSIP/anna-0000000b", 60, 52, "ANSWERED"));
        String events = "id,eventtype,eventtime,cid_num,context,channame,uniqueid,linkedid,extra\n"
                + row(1, "BRIDGE_ENTER", "09:13:10") + row(2, "HOLD", "09:13:20") + row(3, "UNHOLD", "09:13:32")
                + row(4, "BRIDGE_EXIT", "09:13:50");
        CallRecord call = only(night.read(sources(Set.of(), Set.of(), "", events)));
        assertThat(call.agent().id()).isEqualTo("700");
        assertThat(call.columns()).containsEntry("hold_seconds", "12");
    }

    private static String row(int number, String event, String time) {
        return "100000000" + number + "," + event + ",2026-03-10 " + time
                + ",5550100,house,PJSIP/700-0000000c,1773130361.19," + ID + ",\n";
    }

    @Test
    void aDamagedLineOfALogCostsItselfOnly() throws Exception {
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8202-0000000b", 35, 11, "ANSWERED"));
        Manifest manifest = night.read(sources(Set.of(), Set.of(), "17731\n" + queueLog("COMPLETECALLER|24|11|1"), ""));
        assertThat(only(manifest).endedBy()).contains(Party.CUSTOMER);
        assertThat(manifest.rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).startsWith("queue_log:1: "));
    }

    @Test
    void aLogOfAnotherKindIsRefused() throws Exception {
        night.list(leg("ext-queues", "PJSIP/line-0000000a", "PJSIP/8202-0000000b", 35, 11, "ANSWERED"));
        CallSources wrong = sources(Set.of(), Set.of(), "recording,agent_id\na.wav,7\n", "");
        assertThatThrownBy(() -> night.read(wrong)).hasMessageContaining("name Asterisk's queue_log with --queue-log");
        CallSources mixedUp = sources(Set.of(), Set.of(), "", queueLog("COMPLETECALLER|24|11|1"));
        assertThatThrownBy(() -> night.read(mixedUp))
                .hasMessageEndingWith(
                        "no row names an event of a call; name Asterisk's cel-custom/Master.csv with --cel");
    }

    private CallSources sources(Set<String> inbound, Set<String> outbound, String queueLog, String events)
            throws IOException {
        return new CallSources(
                CallsFormat.ASTERISK,
                Optional.empty(),
                ZoneId.of("UTC"),
                inbound,
                outbound,
                events.isEmpty() ? Optional.empty() : Optional.of(night.log("cel.csv", events)),
                queueLog.isEmpty() ? Optional.empty() : Optional.of(night.log("queue_log", queueLog)));
    }

    private static String queueLog(String end) {
        return "1773130360|" + ID + "|orders|NONE|ENTERQUEUE||5550100|1\n"
                + "1773130380|" + ID + "|orders|PJSIP/8201|RINGNOANSWER|20000\n"
                + "1773130384|" + ID + "|orders|PJSIP/8202|CONNECT|24|1773130380.21|4\n"
                + "1773130390|1773130388.30|orders|PJSIP/8201|CONNECT|2|1773130389.31|1\n"
                + "1773130395|" + ID + "|orders|PJSIP/8202|" + end + "\n";
    }

    private static String event(String name, int second, String channel, String extra) {
        return String.format(
                Locale.ROOT,
                "\"%s\",\"1773130%d.5\",\"\",\"5550100\",\"\",\"\",\"\",\"s\",\"house\",\"%s\",\"Dial\",\"\",\"3\",\"\","
                        + "\"1773130361.19\",\"%s\",\"\",\"\",\"\",\"%s\"%n",
                name,
                360 + second,
                channel,
                ID,
                extra);
    }

    /** A record of a call from 5550100, with the two settings of the samples. */
    private static String leg(
            String context, String channel, String other, int duration, int billed, String disposition) {
        return String.format(
                Locale.ROOT,
                "\"\",\"5550100\",\"s\",\"%s\",\"\"\"Ann\"\" <5550100>\",\"%s\",\"%s\",\"Dial\",\"x\","
                        + "\"2026-03-10 09:12:40\",\"2026-03-10 09:12:48\",\"2026-03-10 09:13:40\",%d,%d,\"%s\","
                        + "\"DOCUMENTATION\",\"%s\",\"\"%n",
                context,
                channel,
                other,
                duration,
                billed,
                disposition,
                ID);
    }

    private CallRecord only(String list) throws Exception {
        return only(night.list(list).read());
    }

    private static CallRecord only(Manifest manifest) {
        assertThat(manifest.calls()).hasSize(1);
        return manifest.calls().get(0).call();
    }
}
