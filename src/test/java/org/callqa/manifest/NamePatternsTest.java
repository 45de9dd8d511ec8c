package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternsTest {

    private static final String UUID = "a5c9f6c0-e752-11e3-8bfb-65b6c3cdac7d";

    @TempDir
    private Path parent;

    @Test
    void columnsAreTakenFromTheName() {
        assertThat(fields("{agent_id}_{started_at:yyyyMMdd-HHmmss}_{call_id}.wav", "7_20260310-091240_c-1_b.wav"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("agent_id", "7", "started_at", "2026-03-10T09:12:40", "call_id", "c-1_b"));
    }

    @Test
    void aPatternWithASlashIsOfThePathAndStarsAreAnything() {
        assertThat(fields("{language}/*/{agent_id}-*.mp3", "zh/march/17-0001.mp3"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("language", "zh", "agent_id", "17"));
        assertThat(fields("{agent_id}-*.mp3", "zh/march/17-0001.mp3")).containsEntry("agent_id", "17");
    }

    @Test
    void withoutAnEndingAnyWillDo() {
        assertThat(fields("{agent_id}_{call_id}", "7_1.wav")).containsEntry("call_id", "1");
        assertThat(fields("{agent_id}_{call_id}", "7_1.opus")).containsEntry("call_id", "1");
        assertThat(fields("{agent_id}_{call_id}", "7_1.wav.mp3")).containsEntry("call_id", "1");
        assertThat(fields("{agent_id}_{call_id}", "7_1.40.wav")).containsEntry("call_id", "1.40");
    }

    @Test
    void charactersThatMeanSomethingElsewhereMeanThemselves() {
        assertThat(fields("({agent_id}) [x].{call_id}+.wav", "(王芳) [x].9+.wav")).containsEntry("agent_id", "王芳");
        assertThat(NamePatterns.of("{agent_id}.wav").fields("7xwav")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "in-200-5550100-20260310-091240-1773130360.18, agent_id, 200",
        "in-4930555010-5550100-20260310-091240-1773130360.18, called, 4930555010",
        "external-203-5550100-20260310-091240-1773130360.18, agent_id, 203",
        "out-5550100-204-20260310-091240-1773130360.18, agent_id, 204",
        "out-5550100-204-20260310-091240-1773130360.18, direction, outbound",
        "internal-201-200-20260310-091240-1773130360.18, direction, unknown",
        "q-500-5550100-20260310-091240-pbx1-1773130360.18, call_id, pbx1-1773130360.18",
        "q-500-5550100-20260310-091240-1773130360.18, queue, 500",
        "q-500-5550100-20260310-091240-1773130360.18, started_at, 2026-03-10T09:12:40"
    })
    void theNamesOfFreepbxAreKnown(String name, String column, String value) {
        assertThat(fields("asterisk-mixmonitor", "2026/03/10/" + name + ".wav")).containsEntry(column, value);
    }

    @Test
    void aLongNumberIsNoExtension() {
        assertThat(fields("asterisk-mixmonitor", "in-4930555010-5550100-20260310-091240-1773130360.18.wav"))
                .doesNotContainKey("agent_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyyMMdd'T'HHmm|20260504T0907|2026-05-04T09:07",
                "yyyyMMddTHH:mm:ss|20260504T09:07:31|2026-05-04T09:07:31",
                "yyyy-MM-ddTHH-mm-ssZ|2026-05-04T09-07-31Z|2026-05-04T09:07:31Z",
                "yyyy-MM-dd'T'HHmmssZ|2026-05-04T090731+0800|2026-05-04T09:07:31+08:00",
                "yyyyMMddHHmmssZ|20260504090731-05:30|2026-05-04T09:07:31-05:30",
                "yyyy/MMM/dd|2026/Sep/04|2026-09-04T00:00",
                "dd-MMM-yyyy_HHmm|04-DEC-2026_0907|2026-12-04T09:07",
                "MMMM d, yyyy H.mm|May 4, 2026 9.07|2026-05-04T09:07",
                "MMMM d, yyyy H.mm|September 14, 2026 19.07|2026-09-14T19:07",
                "yyMMdd-HHmm|991231-2359|2099-12-31T23:59",
                "dd MMM yyyy|17 Sept 2026|2026-09-17T00:00",
                "yyyyMMdd hhmmssa|20260504 120731AM|2026-05-04T00:07:31",
                "yyyyMMdd_hh-mm_a|20260504_01-07_pm|2026-05-04T13:07",
                "yyyy''MMdd 'o''clock' HH|2026'0504 o'clock 09|2026-05-04T09:00",
                "yyyyMMddHHmmssSSS|20260504090731250|2026-05-04T09:07:31.250",
                "epoch|1777885651|2026-05-04T09:07:31Z",
                "yyyyMMdd'T'HHmmss'Z'|20260504T090731Z|2026-05-04T09:07:31Z",
                "yyyyMMdd-HHmmss.SSSSSS|20260504-090731.250000|2026-05-04T09:07:31.250",
                "EEE MMM dd HH-mm-ss yyyy|Mon May 04 09-07-31 2026|2026-05-04T09:07:31",
                "EEEE, d MMMM yyyy|Monday, 4 May 2026|2026-05-04T00:00",
                "yyyy-MM-dd hh.mm a|2026-05-04 01.07 p.m.|2026-05-04T13:07",
                "epoch|1777885651250|2026-05-04T09:07:31.250Z",
                "epoch|1777885651250000|2026-05-04T09:07:31.250Z",
                "epoch|1777885651.25|2026-05-04T09:07:31Z"
            })
    void timesAreReadAsTheyAreWrittenInEveryLocale(String format, String text, String iso) {
        Locale before = Locale.getDefault();
        try {
            for (String locale : List.of("en-US", "zh-CN", "ar-EG", "tr-TR", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertThat(fields("x/{started_at:" + format + "}_{call_id}", "x/" + text + "_k.wav"))
                        .containsEntry("started_at", iso);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void dayAndClockMayStandApart() {
        assertThat(fields(
                        "{started_at:yyyy-MM-dd}/{agent_id}_{started_at:HHmmss}_{call_id}.wav",
                        "2026-05-04/200_090731_k.wav"))
                .containsEntry("started_at", "2026-05-04T09:07:31")
                .containsEntry("agent_id", "200")
                .containsEntry("call_id", "k");
        assertThat(fields("{started_at:hh-mm}_{agent_id}_{started_at:a_yyMMdd}_GMT.wav", "01-07_200_PM_260504_GMT.wav"))
                .containsEntry("started_at", "2026-05-04T13:07Z");
    }

    @Test
    void aTimeBeforeUtcIsUtc() {
        assertThat(fields("{call_id}_{started_at:yyyyMMddTHH:mm}_UTC.wav", "c-1_20260504T09:07_UTC.wav"))
                .containsEntry("started_at", "2026-05-04T09:07Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amazon-connect|e81b7b4d-20ac-472d-8aad-0d848ce7c9b4_20260504T09:07_UTC.wav|call_id|e81b7b4d-20ac-472d-8aad-0d848ce7c9b4",
                "amazon-connect|2026/05/04/e81b7b4d-20ac_20260504T09_07_UTC.wav|started_at|2026-05-04T09:07Z",
                "amazon-connect|e81b7b4d-20ac_20260504T09%3A07_UTC.wav|started_at|2026-05-04T09:07Z",
                "amazon-connect|e81b_call_recording_redacted_2026-05-04T09:07:31Z.wav|started_at|2026-05-04T09:07:31Z",
                "amazon-connect|e81b7b4d-20ac_20260504T09：07_UTC.wav|started_at|2026-05-04T09:07Z",
                "vicidial|20260504-090731_5550100_6666-all.mp3|started_at|2026-05-04T09:07:31",
                "vicidial|20260504-090731_5550100_6666_SALES-all.mp3|phone|5550100",
                "vicidial|20260504-090731_6666_5550100-all.mp3|phone|5550100",
                "vicidial|SALES_20260504-090731_6666_5550100-all.mp3|started_at|2026-05-04T09:07:31",
                "vicidial|20260504-090731_5550100-all.mp3|started_at|2026-05-04T09:07:31",
                "vicidial|20260504-090731_5550100-all.wav|phone|5550100",
                "vicidial|FR_S_20260504-090731_5550100.wav|phone|5550100",
                "vicidial|20260504-090731_5550100_SALES_6666-all.wav|agent_id|6666",
                "vicidial|SALES_6666_20260504-090731_5550100-all.wav|agent_id|6666",
                "vicidial|SALES_6666_20260504-090731_5550100-all.wav|campaign|SALES",
                "3cx|[]_100-0836826436_20190211124709(2).wav|direction|outbound",
                "3cx|[27836826436]_27836826436-100_20190211124743(3).wav|direction|inbound",
                "3cx|Recordings/100/[Ford, Mia]_100-5550100_20260504090731(42).wav|agent_id|100",
                "3cx|[Ford, Mia]_100-5550100_20260504090731(42).wav|direction|outbound",
                "3cx|[5550100]_+15550100-101_20260504090731(43).wav|agent_id|101",
                "3cx|[Ford, Mia]_100-101_20260504090731(44).wav|direction|unknown",
                "3cx|[]_100-101_20260504090731(44).wav|call_id|44",
                "genesys|e81b7b4d-20ac-472d-8aad-0d848ce7c9b4_aaaabbbb-20ac-472d-8aad-0d848ce7c9b4.opus|call_id|e81b7b4d-20ac-472d-8aad-0d848ce7c9b4",
                "genesys|6f/year=2026/month=02/day=17/hour=14/conversation_id=e81b7b4d-20ac-472d-8aad-0d848ce7c9b4/aaaabbbb-20ac-472d-8aad-0d848ce7c9b4.ogg|call_id|e81b7b4d-20ac-472d-8aad-0d848ce7c9b4",
                "genesys|e81b7b4d-20ac-472d-8aad-0d848ce7c9b4/aaaabbbb-20ac-472d-8aad-0d848ce7c9b4.ogg|recording_id|aaaabbbb-20ac-472d-8aad-0d848ce7c9b4",
                "issabel|force-08215550100-3201-20260504-090731-1777885651.12206.wav|agent_id|3201",
                "issabel|force-08215550100-3201-20260504-090731-1777885651.12206.wav|direction|outbound",
                "issabel|force-3201-0821XXXX8663-20260504-090731-1777885651.12206.wav|direction|inbound",
                "issabel|force-3201-3202-20260504-090731-1777885651.12206.wav|direction|unknown",
                "issabel|q-500-5550100-20260504-090731-1777885651.7.wav|queue|500",
                "issabel|q500-5550100-20260504-090731-1777885651.7.wav|queue|500",
                "issabel|OUT201-20260504-090731-1777885651.7.WAV|agent_id|201",
                "issabel|exten-200-5550100-20260504-090731-1777885651.7.wav|agent_id|200",
                "fusionpbx|pbx.example/archive/2026/May/04/e81b7b4d-20ac-472d-8aad-0d848ce7c9b4.wav|started_at|2026-05-04T00:00",
                "fusionpbx|2026/May/04/e81b7b4d-20ac-472d-8aad-0d848ce7c9b4.mp3|call_id|e81b7b4d-20ac-472d-8aad-0d848ce7c9b4"
            })
    void theNamesOfOtherRecordersAreKnown(String preset, String name, String column, String value) {
        assertThat(fields(preset, name)).containsEntry(column, value);
    }

    /** VICIdial lets every house put the parts in an order of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260504-090731_5550100_6666-all.mp3",
                "20260504-090731_5550100_6666_SALES-all.mp3",
                "SALES_20260504-090731_6666_5550100-all.mp3"
            })
    void aWordThatMayBeACampaignIsNoAgentsName(String name) {
        assertThat(fields("vicidial", name))
                .doesNotContainEntry("agent_id", "SALES")
                .doesNotContainKey("agent_id");
    }

    @Test
    void thePresetThatWouldFitIsNamed() {
        assertThatThrownBy(() -> night("3cx", "20260504-090731_5550100-all.wav", "20260504-090812_5550101-all.wav"))
                .hasMessageContaining("none of the 2 recordings is named so")
                .hasMessageContaining("--name-pattern vicidial");
    }

    @Test
    void namesThatAPatternDoesNotFitAreCounted() throws Exception {
        assertThat(night("{agent_id}_{call_id}", "7_c1.wav", "stray.wav", "odd.wav")
                        .account()
                        .lines())
                .contains("2 recordings not named as --name-pattern says (odd.wav, stray.wav)");
    }

    @Test
    void aHostileNameIsMatchedInNoTime() {
        NamePatterns patterns = NamePatterns.of("{a}_*{b}_{c}_*{d}_{e}_{f}*_{g}_{h}.wav");
        for (String letter : List.of("_", "a", "_a")) {
            String name = letter.repeat(250 / letter.length()) + ".mp3";
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> assertThat(patterns.fields(name)).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-10-09-12-40_", "20260310091240_"})
    void theNamesOfFreeswitchAreKnown(String before) {
        assertThat(fields("freeswitch-record-session", before + UUID + ".wav")).containsEntry("call_id", UUID);
    }

    @ParameterizedTest
    @CsvSource({
        "recordings.wav, no column in braces",
        "{Agent}.wav, in braces stands a column name in small letters",
        "{agent_id.wav, in braces stands a column name in small letters",
        "{agent_id}_{agent_id}.wav, {agent_id} stands twice",
        "{started_at:yyyyMMdd}_{started_at}.wav, {started_at} stands twice",
        "{started_at:HHmm}.wav, 'a time needs yyyy, MM and dd'",
        "{started_at:yyyyMMddQ}.wav, in a time; use yyyy"
    })
    void aPatternThatMakesNoSenseIsRefused(String pattern, String message) {
        assertThatThrownBy(() -> NamePatterns.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern)
                .hasMessageContaining(message);
    }

    @Test
    void aDateThatDoesNotExistIsNotOfThePattern() {
        assertThat(NamePatterns.of("{started_at:yyyyMMdd}.wav").fields("20260231.wav"))
                .isEmpty();
    }

    @Test
    void recordingsWithoutAListAreDescribedByTheirNames() throws Exception {
        Manifest manifest = night("{language}-{agent_id}-{call_id}", "zh-7-c1.wav", "stray.wav");
        assertThat(manifest.calls())
                .extracting(recorded -> recorded.call().callId())
                .containsExactly("c1", "stray.wav");
        CallRecord call = manifest.calls().get(0).call();
        assertThat(call.language()).contains(Language.ZH);
        assertThat(call.agent().id()).isEqualTo("7");
    }

    @Test
    void aNameThatGivesANonsenseValueIsRejected() throws Exception {
        assertThat(night("{language}-{call_id}", "xx-c1.wav").rejected())
                .extracting(Rejection::reason)
                .containsExactly("xx-c1.wav: language 'xx' is not one callqa scores");
    }

    @Test
    void twoRecordingsWithOneIdAreNotOneCall() throws Exception {
        Manifest manifest = night("{call_id}_*", "c1_a.wav", "c1_b.wav");
        assertThat(manifest.calls()).hasSize(1);
        assertThat(manifest.rejected())
                .extracting(Rejection::reason)
                .containsExactly("c1_b.wav: another recording has the call_id 'c1', too");
    }

    @Test
    void aPatternThatNoNameFollowsIsAMistake() {
        assertThatThrownBy(() -> night("{agent_id}_{call_id}.wav", "nothing like it.wav"))
                .isInstanceOf(CallListException.class)
                .hasMessageContaining("none of the 1 recordings is named so, not even 'nothing like it.wav'");
    }

    @Test
    void callsCsvOverridesTheName() throws Exception {
        Manifest manifest = new Night(parent, CallsFormat.CSV)
                .recordings("7_c1.wav")
                .pattern("{agent_id}_{call_id}.wav")
                .list("recording,agent_id,language\n7_c1.wav,8,en\n")
                .read();
        CallRecord call = manifest.calls().get(0).call();
        assertThat(call.agent().id()).isEqualTo("8");
        assertThat(call.callId()).isEqualTo("c1");
    }

    private Manifest night(String pattern, String... recordings) throws Exception {
        return new Night(parent, CallsFormat.CSV)
                .recordings(recordings)
                .pattern(pattern)
                .read();
    }

    private static Map<String, String> fields(String pattern, String recording) {
        return NamePatterns.of(pattern).fields(recording).orElseThrow();
    }
}
