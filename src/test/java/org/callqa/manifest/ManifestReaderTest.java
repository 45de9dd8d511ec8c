package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestReaderTest {

    private static final CallSources SOURCES =
            new CallSources(CallsFormat.CSV, Optional.empty(), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void aFolderWithOneRecording() throws IOException {
        folder = Files.createDirectory(outside.resolve("night"));
        Files.writeString(folder.resolve("a.wav"), "sound");
    }

    @Test
    void everyColumnOfTheCallListIsUnderstood() throws Exception {
        list("""
                recording,call_id,agent_id,agent_name,queue,direction,language,started_at,ring_seconds,ended_by,\
                agent_channel,company,mood
                a.wav,c1,7,王芳,billing,inbound,zh-CN,2026-03-01T09:30:00+08:00,7.5,customer,right,阳光电信,calm
                """);
        CallRecord call = read().calls().get(0).call();
        assertThat(call.callId()).isEqualTo("c1");
        assertThat(call.agent().name()).isEqualTo("王芳");
        assertThat(call.language()).contains(Language.ZH);
        assertThat(call.startedAt()).contains(OffsetDateTime.parse("2026-03-01T09:30:00+08:00"));
        assertThat(call.ringSeconds()).contains(7.5);
        assertThat(call.endedBy()).contains(Party.CUSTOMER);
        assertThat(call.agentChannel()).contains(Channel.RIGHT);
        assertThat(call.company()).contains("阳光电信");
        assertThat(call.columns()).containsEntry("mood", "calm").containsEntry("queue", "billing");
    }

    @Test
    void aTimeWithoutAnOffsetIsOfTheGivenZoneUnlessTheRowNamesOne() throws Exception {
        Files.writeString(folder.resolve("b.wav"), "more");
        list("recording,started_at,time_zone\na.wav,2026-07-01 09:30:00,\nb.wav,2026-07-01T09:30:00,Asia/Shanghai\n");
        assertThat(read().calls())
                .extracting(
                        recorded -> recorded.call().startedAt().orElseThrow().toString())
                .containsExactly("2026-07-01T09:30+02:00", "2026-07-01T09:30+08:00");
    }

    @Test
    void aByteOrderMarkAndQuotedCellsAreNoObstacle() throws Exception {
        list("\uFEFFrecording,agent_name\r\na.wav,\"Smith, Anna\"\r\n");
        assertThat(read().calls().get(0).call().agent().name()).isEqualTo("Smith, Anna");
    }

    @Test
    void aRecordingThatTheListDoesNotNameIsScoredAllTheSame() throws Exception {
        assertThat(read().calls()).singleElement().satisfies(recorded -> {
            assertThat(recorded.call().callId()).isEqualTo("a.wav");
            assertThat(recorded.call().agent().id()).isEqualTo("unknown");
            assertThat(recorded.bytes()).isEqualTo(5);
        });
    }

    @Test
    void theLanguageOfTheCommandLineFillsTheGapsOnly() throws Exception {
        Files.writeString(folder.resolve("b.wav"), "more");
        list("recording,language\na.wav,zh\nb.wav,\n");
        Manifest manifest = new ManifestReader(ManifestReaderTest::wav, Optional.of(Language.EN), SOURCES)
                .read(folder, Optional.empty());
        assertThat(manifest.calls())
                .extracting(recorded -> recorded.call().language().orElseThrow())
                .containsExactly(Language.ZH, Language.EN);
    }

    @Test
    void aRowThatLeadsOutOfTheFolderIsRejectedWithItsLine() throws Exception {
        Files.writeString(outside.resolve("secret.wav"), "not yours");
        list("recording\na.wav\n../secret.wav\n/etc/passwd\n");
        Manifest manifest = read();
        assertThat(manifest.calls()).hasSize(1);
        assertThat(manifest.rejected())
                .extracting(Rejection::reason)
                .containsExactlyInAnyOrder(
                        "calls.csv:3: the recording lies outside the recordings folder",
                        "calls.csv:4: the recording lies outside the recordings folder");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws Exception {
        Path secret = Files.writeString(outside.resolve("secret.wav"), "not yours");
        Files.createSymbolicLink(folder.resolve("b.wav"), secret);
        assertThat(read().calls())
                .extracting(recorded -> recorded.call().recording())
                .containsExactly("a.wav");
        list("recording\na.wav\nb.wav\n");
        assertThat(read().rejected()).extracting(Rejection::recording).containsExactly("b.wav");
    }

    @Test
    void everyUnusableCellIsNamedWithItsLineAndARemedy() throws Exception {
        list("""
                recording,call_id,language,started_at,ring_seconds,ended_by,agent_channel
                ,x1,,,,,
                a.wav,x2,klingon,,,,
                a.wav,x6,,,,,middle
                missing.wav,x8,,,,,
                a.wav,x9,,,,,,surplus
                """);
        assertThat(read().rejected())
                .extracting(rejection -> rejection.callId() + " " + rejection.reason())
                .containsExactlyInAnyOrder(
                        "x1 calls.csv:2: the cell 'recording' is empty",
                        "x2 calls.csv:3: language 'klingon' is not one callqa scores",
                        "x6 calls.csv:4: agent_channel 'middle' is neither left nor right",
                        "x9 calls.csv:6: the row has 8 cells, the header 7");
        assertThat(read().rejected()).extracting(Rejection::remedy).doesNotContain("");
    }

    @Test
    void aTimeARingOrAnEndThatCannotBeReadCostsItselfAndNotTheCall() throws Exception {
        for (String other : new String[] {"b", "c", "d", "e"}) {
            Files.writeString(folder.resolve(other + ".wav"), other);
        }
        list("""
                recording,started_at,ring_seconds,ended_by
                a.wav,yesterday,3,agent
                b.wav,+999999999-01-01T00:00:00Z,3,agent
                c.wav,2026-03-01T09:30:00Z,a while,agent
                d.wav,2026-03-01T09:30:00Z,-3,
                e.wav,2026-03-01T09:30:00Z,86400,nobody
                """);
        Manifest manifest = read();
        assertThat(manifest.rejected()).isEmpty();
        assertThat(manifest.calls())
                .extracting(recorded -> recorded.call().recording() + " "
                        + recorded.call().startedAt().isPresent() + " "
                        + recorded.call().ringSeconds().isPresent() + " "
                        + recorded.call().endedBy().isPresent())
                .containsExactly(
                        "a.wav false true true",
                        "b.wav false true true",
                        "c.wav true false true",
                        "d.wav true false false",
                        "e.wav true false false");
        assertThat(manifest.calls().get(4).call().doubt())
                .hasValue("A cell of the call list cannot be read: ring_seconds '86400' is not a number of seconds"
                        + " from 0 to 3600; write it like 7.5. A cell of the call list cannot be read: ended_by 'nobody' is neither"
                        + " agent nor customer; write agent or customer, or leave it empty.");
        assertThat(manifest.account().lines())
                .as("each thing is said once")
                .contains(
                        "5 rows with a cell that cannot be read, scored without it (calls.csv:2: started_at 'yesterday' is"
                                + " not a time; write it like 2026-03-01T09:30:00+08:00. calls.csv:4: ring_seconds 'a while' is not a"
                                + " number of seconds from 0 to 3600; write it like 7.5. calls.csv:6: ended_by 'nobody' is neither"
                                + " agent nor customer; write agent or customer, or leave it empty)");
    }

    @Test
    void aCallIdOrARecordingThatStandsTwiceIsScoredOnce() throws Exception {
        Files.writeString(folder.resolve("b.wav"), "more");
        list("recording,call_id\na.wav,c1\nb.wav,c1\na.wav,c2\n");
        Manifest manifest = read();
        assertThat(manifest.calls())
                .extracting(recorded -> recorded.call().recording())
                .containsExactly("a.wav");
        assertThat(manifest.rejected())
                .extracting(Rejection::reason)
                .containsExactlyInAnyOrder(
                        "calls.csv:3: call_id 'c1' stands in the list twice",
                        "calls.csv:4: the recording stands in the list twice");
    }

    @Test
    void filesThatAreNoRecordingsAndHiddenFoldersAreLeftAlone() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "text");
        Files.writeString(Files.createDirectory(folder.resolve(".trash")).resolve("old.wav"), "old");
        Files.writeString(Files.createDirectory(folder.resolve("queue 2")).resolve("中文.wav"), "deep");
        assertThat(read().calls())
                .extracting(recorded -> recorded.call().recording())
                .containsExactly("a.wav", "queue 2/中文.wav");
    }

    @Test
    void aListThatIsNoListIsRefusedWithItsNameAndTheRemedy() throws Exception {
        list("");
        assertThatThrownBy(this::read).isInstanceOf(CallListException.class).hasMessageContaining("the file is empty");
        list("file,agent\na.wav,7\n");
        assertThatThrownBy(this::read).hasMessageContaining("calls.csv:1: no column 'recording'");
        list("recording,agent_id,Agent_ID\na.wav,7,8\n");
        assertThatThrownBy(this::read).hasMessageContaining("the column 'agent_id' stands twice");
    }

    @Test
    void aFolderThatIsNoFolderIsRefused() {
        assertThatThrownBy(() -> reader().read(folder.resolve("a.wav"), Optional.empty()))
                .isInstanceOf(CallListException.class)
                .hasMessageContaining("not a folder");
        assertThatThrownBy(() -> reader().read(folder, Optional.of(folder.resolve("none.csv"))))
                .hasMessageContaining("no such file");
    }

    private Manifest read() throws CallListException {
        return reader().read(folder, Optional.empty());
    }

    private static ManifestReader reader() {
        return new ManifestReader(ManifestReaderTest::wav, Optional.empty(), SOURCES);
    }

    private static boolean wav(Path file) {
        return file.toString().endsWith(".wav");
    }

    private void list(String text) throws IOException {
        Files.writeString(folder.resolve("calls.csv"), text);
    }
}
