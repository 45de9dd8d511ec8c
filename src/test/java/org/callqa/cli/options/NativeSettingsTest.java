package org.callqa.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeSettingsTest {

    /** Any entry of the decoder's jar will do. */
    private static final String ENTRY = "org/bytedeco/ffmpeg/global/avutil.class";

    @TempDir
    private Path natives;

    private Path unpacked;

    @BeforeEach
    void unpackALibrary() throws IOException {
        unpacked = natives.resolve("ffmpeg.jar").resolve(ENTRY);
        Files.createDirectories(unpacked.getParent());
        try (InputStream entry = NativeSettings.class.getClassLoader().getResourceAsStream(ENTRY)) {
            Files.copy(entry, unpacked);
        }
    }

    @Test
    void aLibraryThatIsTheJarsOwnStays() throws IOException {
        NativeSettings.removeDamaged(natives);

        assertThat(unpacked).exists();
    }

    @Test
    void aLibraryOfTheSameLengthAndDateWithOneOtherByteIsRemovedToBeUnpackedAgain() throws IOException {
        var date = Files.getLastModifiedTime(unpacked);
        byte[] bytes = Files.readAllBytes(unpacked);
        bytes[bytes.length / 2] ^= 1;
        Files.write(unpacked, bytes);
        Files.setLastModifiedTime(unpacked, date);

        NativeSettings.removeDamaged(natives);

        assertThat(unpacked).doesNotExist();
    }

    @Test
    void whatIsInNoJarIsNobodysBusiness() throws IOException {
        Path other = Files.writeString(natives.resolve("jna123.tmp"), "another process's");
        Path deeper = Files.writeString(unpacked.resolveSibling("readme.txt"), "x");

        NativeSettings.removeDamaged(natives);

        assertThat(other).exists();
        assertThat(deeper).exists();
    }

    @Test
    void whatAKilledProcessWasUnpackingIsRemovedOnceNobodyCanBeAtItAnyMore() throws IOException {
        Path left = Files.writeString(natives.resolve("jna123.tmp"), "half a library");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path underWay = Files.writeString(natives.resolve("jna456.tmp"), "half a library");

        NativeSettings.removeDamaged(natives);

        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
    }
}
