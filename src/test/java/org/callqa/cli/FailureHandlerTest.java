package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import org.junit.jupiter.api.Test;

class FailureHandlerTest {

    @Test
    void whatIsWrongWithFilesAndDisksIsSaidInWordsHoweverDeepItLies() {
        assertThat(FailureHandler.inWords(new AccessDeniedException("/data/x")))
                .isEqualTo("/data/x: permission denied; give the user who runs callqa the right to it");
        assertThat(FailureHandler.inWords(
                        new IllegalStateException(new UncheckedIOException(new NoSuchFileException("/data/x")))))
                .startsWith("/data/x: no such file");
        assertThat(FailureHandler.inWords(new FileSystemException("/out/a", null, "No space left on device")))
                .startsWith("/out/a: the disk is full");
        assertThat(FailureHandler.inWords(new IOException("No space left on device")))
                .startsWith("the disk is full");
        assertThat(FailureHandler.inWords(new FileSystemException("/out/a", null, "Read-only file system")))
                .isEqualTo("/out/a: the disk is mounted read-only");
        assertThat(FailureHandler.inWords(new FileSystemException("/out/a", null, "Disk quota exceeded")))
                .startsWith("/out/a: the disk quota is used up");
        assertThat(FailureHandler.inWords(new ReadOnlyFileSystemException())).contains("read-only");
    }

    @Test
    void aFaultOfTheProgramIsNotTakenForOneOfTheDisk() {
        assertThat(FailureHandler.inWords(new IllegalStateException("a bug"))).isEmpty();
    }
}
