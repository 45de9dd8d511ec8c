package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callqa.manifest.Recordings.Nearness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026/05/04/a.wav, EXACT",
        "2026\\05\\04\\a.wav, EXACT",
        "./2026/05/../05/04/a.wav, EXACT",
        "a.wav, OTHER_FOLDER",
        "04/a.wav, OTHER_FOLDER",
        "monitor/2026/05/04/a.wav, OTHER_FOLDER",
        "/var/spool/monitor/2026/05/04/a.wav, OTHER_FOLDER",
        "D:\\rec\\2026\\05\\04\\a.wav, OTHER_FOLDER",
        "2026/05/04/A.WAV, OTHER_LETTERS",
        "A.WAV, OTHER_FOLDER",
        "2026/05/04/a.mp3, OTHER_ENDING",
        "a, OTHER_ENDING",
        "05/a.wav, NONE",
        "b.wav, NONE",
        "../a.wav, OUTSIDE",
        "/etc/passwd, OUTSIDE"
    })
    void aNameThatCanMeanOneRecordingOnlyIsFound(String named, Nearness nearness) throws Exception {
        Recordings.Found found = recordings("2026/05/04/a.wav", "other.wav").named(named);
        assertThat(found.nearness()).isEqualTo(nearness);
        assertThat(found.only().isPresent()).isEqualTo(nearness.ordinal() < Nearness.SEVERAL.ordinal());
    }

    @Test
    void aNameThatCouldMeanSeveralMeansNone() throws Exception {
        Recordings recordings = recordings("04/a.wav", "05/a.wav", "06/b.mp3", "06/b.gsm", "x.wav", "X.wav");
        assertThat(recordings.named("a.wav").nearness()).isEqualTo(Nearness.SEVERAL);
        assertThat(recordings.named("b.wav").nearness()).isEqualTo(Nearness.SEVERAL);
        assertThat(recordings.named("X.WAV").nearness()).isEqualTo(Nearness.SEVERAL);
        assertThat(recordings.named("X.wav").only()).contains("X.wav");
        assertThat(recordings.named("/mnt/05/a.wav").only()).contains("05/a.wav");
    }

    @Test
    void accentsComposedInEitherWayAreTheSame() throws Exception {
        assertThat(recordings("Zoe\u0308.wav").named("Zo\u00EB.wav").only()).contains("Zoe\u0308.wav");
        assertThat(recordings("Zo\u00EB.wav").named("Zoe\u0308.wav").only()).contains("Zo\u00EB.wav");
    }

    @ParameterizedTest
    @CsvSource({
        "https://pbx.example.com/rec/17/my%20call_1.wav?download=1, OTHER_FOLDER",
        "s3://bucket/17/my call_1.wav,    OTHER_FOLDER",
        "https://pbx.example.com/get.php?id=17&file=my%20call_1.wav, OTHER_FOLDER",
        "https://pbx.example.com/get.php?a=other.wav&b=my%20call_1.wav, OUTSIDE",
        "17/my%20call_1.wav,              OTHER_LETTERS",
        "17/my call:1.wav,                OTHER_LETTERS",
        "17/ｍｙ call_1.wav,               OTHER_LETTERS",
        "`17/my call_1.wav`,              EXACT",
        "17/my call_1.wav.mp3,            OTHER_ENDING",
        "17/my call_1.mp3.wav,            OTHER_ENDING",
        "17/my call_1.wav.gz,             OTHER_ENDING",
        "17/my%2Fcall_1.wav,              NONE"
    })
    void signsThatSystemsWriteOtherwiseAreTheSame(String named, Nearness nearness) throws Exception {
        assertThat(recordings("17/my call_1.wav", "other.wav").named(named).nearness())
                .isEqualTo(nearness);
    }

    @Test
    void aConverterPutsItsEndingBehindTheOldOne() throws Exception {
        assertThat(recordings("a.wav.mp3", "b.wav").named("a.mp3").only()).contains("a.wav.mp3");
        assertThat(recordings("a.wav.mp3", "a.mp3").named("a.wav").nearness()).isEqualTo(Nearness.SEVERAL);
    }

    @Test
    void anIdWithADotIsNotTakenForANameWithAnEnding() throws Exception {
        Recordings recordings = recordings("1773130360.18.wav", "1773130360.wav");
        assertThat(recordings.named("1773130360.18").only()).contains("1773130360.18.wav");
        assertThat(recordings.named("1773130360.19").nearness()).isEqualTo(Nearness.NONE);
    }

    @Test
    void aPathThroughALinkIsTheSameFile() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Files.writeString(disk.resolve("c.wav"), "sound");
        Path link = Files.createSymbolicLink(folder.resolve("link"), disk);
        Path other = Files.createSymbolicLink(folder.resolve("other"), disk);
        Recordings recordings = new Recordings(disk.toRealPath(), link, List.of("c.wav"), Optional.empty());
        for (Path base : List.of(link, disk, other)) {
            assertThat(recordings.named(base.resolve("c.wav").toString()).nearness())
                    .isEqualTo(Nearness.EXACT);
        }
    }

    @Test
    void aFileElsewhereOnThisMachineIsNotTheOneOfThatNameHere() throws Exception {
        Path elsewhere = Files.writeString(
                Files.createDirectory(folder.resolve("elsewhere")).resolve("c.wav"), "other");
        Path here = Files.createDirectory(folder.resolve("here"));
        Files.writeString(here.resolve("c.wav"), "sound");
        Recordings recordings = new Recordings(here.toRealPath(), here, List.of("c.wav"), Optional.empty());
        assertThat(recordings.named(elsewhere.toString()).nearness()).isEqualTo(Nearness.OUTSIDE);
    }

    private Recordings recordings(String... names) throws CallListException {
        return new Recordings(folder, folder, List.of(names), Optional.empty());
    }
}
