package org.callqa.batch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateFolderExceptionTest {

    private static final Path STATE = Path.of("kept");

    @Test
    void aFullDiskAsksForRoomAndNotForANewState() {
        assertThat(StateFolderException.of(
                        STATE, new IllegalStateException("h2", new IOException("No space left on device"))))
                .hasMessage("kept: the folder cannot be used: the disk is full; make room and give the same command"
                        + " again");
    }

    @Test
    void aDamagedFileLeadsToTheCheckOfTheState() {
        assertThat(StateFolderException.of(
                        STATE, new IllegalStateException("h2", new IOException("chunk 7 not found"))))
                .hasMessageContaining("chunk 7 not found")
                .hasMessageContaining("callqa state check --state kept");
    }
}
