package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
