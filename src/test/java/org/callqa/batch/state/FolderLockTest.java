package org.callqa.batch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    private Path name() {
        return folder.resolve("callqa.lock");
    }

    @Test
    void anotherProcessDoesNotGetALockThatIsHeldAndSeesWhoHoldsIt() throws Exception {
        try (FolderLock lock = FolderLock.acquire(name()).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(asked())
                    .isEqualTo("refused, held: true, process "
                            + ProcessHandle.current().pid());
        }
        assertThat(asked()).startsWith("taken");
    }

    @Test
    void aLockThatIsRemovedLeavesNoFile() throws Exception {
        FolderLock.acquire(name()).orElseThrow().remove();
        assertThat(name()).doesNotExist();
        assertThat(FolderLock.isHeld(name())).isFalse();
    }

    /** What another process says that tries to take it. */
    private String asked() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderLockTest.class.getName(),
                        name().toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream printed = process.getInputStream()) {
            return new String(printed.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    public static void main(String[] args) throws Exception {
        Path name = Path.of(args[0]);
        boolean held = FolderLock.isHeld(name);
        Optional<FolderLock> lock = FolderLock.acquire(name);
        System.out.print(
                lock.isPresent()
                        ? "taken"
                        : "refused, held: " + held + ", "
                                + Files.readString(name).split(",")[0]);
    }
}
