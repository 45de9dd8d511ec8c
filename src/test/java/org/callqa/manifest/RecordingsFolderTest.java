package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in a folder is passed over in silence. */
class RecordingsFolderTest {

    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void aFolderWithOneRecording() throws IOException {
        folder = Files.createDirectory(outside.resolve("night"));
        Files.writeString(folder.resolve("a.wav"), "sound");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipesSocketsAndLinksNamedLikeRecordingsAreSkippedWithTheirReason() throws Exception {
        pipe(folder.resolve("pipe.wav"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("s.wav")));
            Files.createSymbolicLink(folder.resolve("lost.wav"), Path.of("nowhere.wav"));
            Files.createSymbolicLink(folder.resolve("loop.wav"), Path.of("loop.wav"));
            Files.createSymbolicLink(folder.resolve("out.wav"), Files.writeString(outside.resolve("x.wav"), "x"));
            Files.createSymbolicLink(folder.resolve("same.wav"), Path.of("a.wav"));
            Manifest manifest = read();
            assertThat(manifest.calls())
                    .extracting(recorded -> recorded.call().recording())
                    .containsExactly("a.wav", "same.wav");
            assertThat(manifest.rejected())
                    .extracting(Rejection::reason)
                    .containsExactly(
                            "loop.wav: the link leads nowhere",
                            "lost.wav: the link leads nowhere",
                            "out.wav: the link leads out of the recordings folder",
                            "pipe.wav: it is no file but a pipe, socket or device",
                            "s.wav: it is no file but a pipe, socket or device");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void otherFilesAndLinkedFoldersAreCountedByKind() throws Exception {
        Files.createDirectory(outside.resolve("other"));
        Files.createSymbolicLink(folder.resolve("today"), outside.resolve("other"));
        for (String name : new String[] {"x.V3", "y.v3", "z.v3", "plain", "Thumbs.db", ".hidden"}) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(read().account().lines())
                .containsExactly(
                        "1 recording, no call list",
                        "passed over: ending .db: 1 (Thumbs.db), ending .v3: 3 (x.V3, y.v3 ...), links to folders, not"
                                + " followed: 1 (today), no ending: 1 (plain)");
        assertThat(read().account().passedOver()).isEqualTo(6);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeReadCostsWhatIsInIt() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "the superuser reads everything");
        Manifest manifest = read();
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        assertThat(manifest.calls()).hasSize(1);
        assertThat(manifest.rejected())
                .extracting(Rejection::reason)
                .containsExactly("locked: the folder cannot be read");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNameThatIsNoTextIsSaidSo() throws Exception {
        String cp = "cp a.wav \"$(printf 'caf\\351.wav')\"; cp a.wav \"$(printf 'caf\\352.wav')\"";
        assertThat(new ProcessBuilder("sh", "-c", cp)
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        Manifest manifest = read();
        assertThat(manifest.calls()).hasSize(1);
        assertThat(manifest.rejected())
                .hasSize(2)
                .allSatisfy(rejection -> assertThat(rejection.remedy()).contains("its name is not UTF-8"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsTooLongByItsSizeIsNotRead() throws Exception {
        try (RandomAccessFile hole =
                new RandomAccessFile(folder.resolve("hole.wav").toFile(), "rw")) {
            hole.setLength(1L << 40);
        }
        Manifest manifest = reader().atMost(Duration.ofMinutes(120)).read(folder, Optional.empty());
        assertThat(manifest.calls()).hasSize(1);
        assertThat(manifest.rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).startsWith("hole.wav: it has 1024 GiB"));
    }

    @Test
    void anEmptyFolderIsSaidToBeEmpty() throws Exception {
        Files.delete(folder.resolve("a.wav"));
        assertThat(read().account().lines()).containsExactly("no recordings in the folder");
    }

    @Test
    void anEmptyNameIsNotTheFolderOneHappensToBeIn() {
        assertThatThrownBy(() -> reader().read(Path.of(""), Optional.empty()))
                .hasMessageContaining("the name is empty");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCallListThatIsThereAndCannotBeReadEndsTheNightBeforeItBegins() throws Exception {
        Path list = folder.resolve("calls.csv");
        Files.createDirectory(list);
        assertThatThrownBy(this::read).hasMessage(list + ": a folder, not a call list");
        Files.delete(list);
        Files.createSymbolicLink(list, Path.of("../share/calls.csv"));
        assertThatThrownBy(this::read).hasMessageStartingWith(list + ": a link that leads nowhere");
        Files.delete(list);
        pipe(list);
        assertThatThrownBy(this::read).hasMessage(list + ": a pipe, socket or device, not a call list");
        assertThatThrownBy(() -> reader().read(folder, Optional.of(Path.of("/dev/null"))))
                .hasMessage("/dev/null: a pipe, socket or device, not a call list");
        Files.delete(list);
        Files.createFile(list);
        assertThatThrownBy(this::read).hasMessageContaining("the file is empty");
    }

    @Test
    void aCallListInCapitalsIsTheCallListAndAnotherTableMayBe() throws Exception {
        Path table = Files.writeString(folder.resolve("monday.csv"), "recording,agent_id\na.wav,7\n");
        assertThat(read().account().lines())
                .contains("the folder has no calls.csv; if 'monday.csv' is the call list, name it with --calls");
        Files.move(table, folder.resolve("Calls.CSV"));
        assertThat(read().calls())
                .extracting(recorded -> recorded.call().agent().id())
                .containsExactly("7");
    }

    private static void pipe(Path path) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
    }

    private Manifest read() throws CallListException {
        return reader().read(folder, Optional.empty());
    }

    private static ManifestReader reader() {
        return new ManifestReader(file -> file.toString().endsWith(".wav"), Optional.empty());
    }
}
