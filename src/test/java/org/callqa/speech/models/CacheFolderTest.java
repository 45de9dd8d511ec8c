package org.callqa.speech.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private static final long MEGABYTE = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void itIsTheFolderNamedElseTheOneOfTheSystemElseOneInTheHome() throws IOException {
        Path named = folder.resolve("named");
        Path system = folder.resolve("system");

        assertThat(CacheFolder.find(
                        Map.of("CALLQA_CACHE", named.toString(), "XDG_CACHE_HOME", system.toString()), folder))
                .isEqualTo(CacheFolder.at(named));
        assertThat(CacheFolder.find(Map.of("XDG_CACHE_HOME", system.toString()), folder))
                .isEqualTo(CacheFolder.at(system.resolve("callqa")));
        assertThat(CacheFolder.find(Map.of("LOCALAPPDATA", system.toString()), folder))
                .isEqualTo(CacheFolder.at(system.resolve("callqa")));
        assertThat(CacheFolder.find(Map.of(), folder)).isEqualTo(CacheFolder.at(folder.resolve(".cache/callqa")));
    }

    @Test
    void aFolderThatWasRemovedIsMadeAgain() throws IOException {
        Files.delete(CacheFolder.find(Map.of(), folder).path());

        assertThat(CacheFolder.find(Map.of(), folder).path()).isDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamedAndAnotherOneTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        CacheFolder cache =
                CacheFolder.find(Map.of("CALLQA_CACHE", file.resolve("cache").toString()), folder);

        assertThat(cache.path()).isDirectory().isNotEqualTo(file.resolve("cache"));
        assertThat(cache.warning().orElseThrow())
                .contains("models cannot be kept in '" + file.resolve("cache") + "'")
                .contains("Set CALLQA_CACHE");
    }

    @Test
    void aFullDiskIsNamedAndAnotherPlaceTaken() throws IOException {
        CacheFolder cache = CacheFolder.find(Map.of(), folder, path -> 100 * MEGABYTE);

        assertThat(cache.path().startsWith(folder)).isFalse();
        assertThat(cache.warning().orElseThrow()).contains("less than 150 MB are free there");
    }

    @Test
    void whoHasUnpackedHisModelsNeedsLittleRoom() throws IOException {
        Files.createDirectories(folder.resolve(".cache/callqa/bundled"));

        assertThat(CacheFolder.find(Map.of(), folder, path -> 100 * MEGABYTE).warning())
                .isEmpty();
        assertThat(CacheFolder.find(Map.of(), folder, path -> 10 * MEGABYTE).warning())
                .isPresent();
    }

    @Test
    void aUserWithoutAHomeNeedsNone() throws IOException {
        CacheFolder cache = CacheFolder.find(Map.of(), Path.of("?"));

        assertThat(cache.path()).isDirectory();
        assertThat(cache.warning().orElseThrow()).contains("this user has no home folder");
        assertThat(Path.of("?")).doesNotExist();
    }
}
