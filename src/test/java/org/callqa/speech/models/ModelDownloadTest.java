package org.callqa.speech.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.speech.Transcriber;
import org.callqa.speech.UnusableModelException;
import org.callqa.speech.probe.ModelReport;
import org.callqa.speech.vosk.ToyModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDownloadTest {

    private static final String NAME = "vosk-model-small-cn-0.1";
    private static final String LONG_NAME =
            "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
                    + "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
                    + "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";
    private static final ModelDownload.Progress SILENT = (bytes, total) -> {};

    @TempDir
    private Path scratch;

    private final HttpClient http = DownloadClient.create(Map.of());
    private ModelServer server;
    private CacheFolder cache;
    private byte[] archive;

    @BeforeEach
    void startServer() throws Exception {
        server = new ModelServer();
        cache = CacheFolder.at(Files.createDirectories(scratch.resolve("cache")));
        archive = Archives.of(ToyModel.write(scratch.resolve("toy")), NAME);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aModelIsFetchedAndFoundByItsName() throws Exception {
        server.offer(NAME, archive);
        List<Long> heard = new ArrayList<>();

        ModelReport report = download().get(NAME, (bytes, total) -> heard.add(bytes * 1000 / total));

        assertThat(report.usable()).isTrue();
        assertThat(new ModelLocator(cache).locate(NAME)).isEqualTo(report.folder());
        assertThat(heard).isSorted().last().isEqualTo(1000L);
        try (Transcriber transcriber = report.open(Language.ZH)) {
            assertThat(transcriber.sampleRateHz()).isEqualTo(8000);
        }
        assertThat(leftOver()).containsExactly("downloads/" + NAME + ".lock");
    }

    @Test
    void aModelThatIsThereIsNotFetchedAgain() throws Exception {
        server.offer(NAME, archive);
        ModelReport first = download().get(NAME, SILENT);

        assertThat(download().get(NAME, SILENT).sha256()).isEqualTo(first.sha256());
        assertThat(server.ranges()).hasSize(1);
    }

    @Test
    void aDamagedModelIsFetchedAgain() throws Exception {
        server.offer(NAME, archive);
        ModelReport first = download().get(NAME, SILENT);
        Files.write(first.folder().resolve("graph/HCLG.fst"), new byte[3]);

        assertThat(download().get(NAME, SILENT).sha256()).isEqualTo(first.sha256());
        assertThat(server.ranges()).hasSize(2);
    }

    @Test
    void aBrokenConnectionGoesOnWhereItBroke() throws Exception {
        server.offer(NAME, archive);
        server.breakAfter(700, 2);

        assertThat(download().get(NAME, SILENT).usable()).isTrue();
        assertThat(server.ranges()).hasSize(3);
        assertThat(server.ranges().get(0)).isEmpty();
        assertThat(server.ranges().get(2)).matches("bytes=[1-9]\\d*-");
    }

    @Test
    void aLaterRunGoesOnWhereAnEarlierBroke() throws Exception {
        server.offer(NAME, archive);
        server.breakAfter(100, 5);
        assertThatThrownBy(() -> download().get(NAME, SILENT))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("broke off at", "of " + archive.length, "Run the command again");
        int before = server.ranges().size();

        assertThat(download().get(NAME, SILENT).usable()).isTrue();
        assertThat(server.ranges()).hasSize(before + 1);
        assertThat(server.ranges().get(before)).matches("bytes=[1-9]\\d*-");
    }

    @Test
    void aConnectionThatFallsSilentIsBrokenOff() throws Exception {
        server.offer(NAME, archive);
        server.stallAfter(200);
        ResumingFetcher.PartialFile file = ResumingFetcher.PartialFile.of(scratch.resolve("stalled.zip"));

        new ResumingFetcher(http, Duration.ofMillis(300))
                .fetch(server.list().resolve(NAME + ".zip"), archive.length, file, SILENT);

        assertThat(file.part()).hasBinaryContent(archive);
        assertThat(server.ranges()).hasSize(2);
    }

    @Test
    void aWrongChecksumIsRefusedAndForgotten() throws Exception {
        server.offer(NAME, archive, "0".repeat(32), archive.length, "false", "small");

        assertThatThrownBy(() -> download().get(NAME, SILENT)).hasMessageContainingAll("MD5", "0".repeat(32), NAME);
        assertThat(leftOver()).noneMatch(file -> file.endsWith(".part"));
        assertThat(cache.models().resolve(NAME)).doesNotExist();
    }

    @Test
    void moreThanTheListSaysIsRefused() throws Exception {
        server.offer(NAME, archive, ModelServer.md5(archive), archive.length - 10, "false", "small");

        assertThatThrownBy(() -> download().get(NAME, SILENT)).hasMessageContaining("more than the");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "model/../../evil", "/evil", "C:/evil", "model\\..\\..\\evil", ".."})
    void anArchiveThatLeavesItsFolderIsRefused(String entry) throws Exception {
        server.offer(NAME, Archives.with(entry, "evil"));

        assertThatThrownBy(() -> download().get(NAME, SILENT)).hasMessageContaining("outside its folder");
        try (Stream<Path> files = Files.walk(scratch)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().contains("evil"));
        }
        assertThat(leftOver()).noneMatch(file -> file.startsWith("models/"));
    }

    @Test
    void anArchiveWithALinkIsRefused() throws Exception {
        server.offer(NAME, Archives.withLink("model/graph", "/etc"));

        assertThatThrownBy(() -> download().get(NAME, SILENT)).hasMessageContaining("symbolic link 'model/graph'");
    }

    @Test
    void anArchiveThatExplodesIsRefused() throws Exception {
        server.offer(NAME, Archives.with("model/zeros", new byte[130 << 20]));

        assertThatThrownBy(() -> download().get(NAME, SILENT)).hasMessageContaining("grows to more than");
        assertThat(leftOver()).noneMatch(file -> file.startsWith("models/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model/README/", "model/README/x", "model/" + LONG_NAME})
    void anArchiveThatCannotBeOnADiskIsRefusedInWords(String entry) throws Exception {
        server.offer(NAME, Archives.with(entry, ""));

        assertThatThrownBy(() -> download().get(NAME, SILENT))
                .hasMessageMatching("the archive .* is not unpacked: .*'model/.{0,60}'.*");
        assertThat(leftOver()).noneMatch(file -> file.startsWith("models/"));
    }

    @Test
    void aDamagedFileInTheArchiveIsNamed() throws Exception {
        String zip = new String(Archives.with("model/a", ""), StandardCharsets.ISO_8859_1);
        byte[] damaged = zip.getBytes(StandardCharsets.ISO_8859_1);
        // behind the signature of the last entry of the directory: versions, flags, method, time and date, then the sum
        damaged[zip.lastIndexOf("PK\1\2") + 16]++;
        server.offer(NAME, damaged);

        assertThatThrownBy(() -> download().get(NAME, SILENT))
                .hasMessageContainingAll("not a whole zip archive", "'model/a' is damaged");
    }

    @Test
    void aSecondFolderInTheArchiveIsNoModel() throws Exception {
        Files.createDirectories(scratch.resolve("both/__MACOSX"));
        Files.writeString(scratch.resolve("both/__MACOSX/._a"), "");
        Files.move(scratch.resolve("toy"), scratch.resolve("both/toy"));
        server.offer(NAME, Archives.of(scratch.resolve("both"), "."));

        assertThat(download().get(NAME, SILENT).usable()).isTrue();
    }

    @Test
    void somethingThatIsNoArchiveIsRefused() throws Exception {
        server.offer(NAME, "<html>404</html>".repeat(100).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> download().get(NAME, SILENT)).hasMessageContaining("not a whole zip archive");
    }

    @Test
    void anArchiveWithoutAUsableModelIsRefused() throws Exception {
        Files.delete(scratch.resolve("toy/graph/words.txt"));
        server.offer(NAME, Archives.of(scratch.resolve("toy"), NAME));

        assertThatThrownBy(() -> download().get(NAME, SILENT))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("graph/words.txt");
        assertThat(cache.models().resolve(NAME)).doesNotExist();
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsFetched() throws Exception {
        server.offer(NAME, archive);
        ModelDownload download = new ModelDownload(new ModelCatalogue(server.list(), http), http, cache, folder -> 100);

        assertThatThrownBy(() -> download.get(NAME, SILENT))
                .hasMessageContainingAll("no room", cache.path().toString(), "CALLQA_CACHE");
        assertThat(server.ranges()).isEmpty();
    }

    private ModelDownload download() {
        return new ModelDownload(new ModelCatalogue(server.list(), http), http, cache);
    }

    /** Files of the cache that are neither an installed model nor what is remembered of it. */
    private List<String> leftOver() throws IOException {
        try (Stream<Path> files = Files.walk(cache.path())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> cache.path().relativize(file).toString())
                    .filter(file -> !file.startsWith("models/" + NAME + "/") && !file.startsWith("probed/"))
                    .toList();
        }
    }
}
