package org.callqa.speech.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.speech.probe.ModelDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundledModelsTest {

    @TempDir
    private Path cache;

    @ParameterizedTest
    @EnumSource(BundledModel.class)
    void theCommittedChecksumsAreThoseOfTheFiles(BundledModel model) throws Exception {
        Path folder = Path.of(BundledModel.class
                .getClassLoader()
                .getResource("models/" + model.modelName())
                .toURI());

        assertThat(model.list())
                .as("run src/main/resources/models/make-checksums")
                .isEqualTo(ModelDigest.of(folder).list());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasAModelThatIsUnpackedOnce(Language language) throws Exception {
        Path folder = bundled().folder(language);
        FileTime first = Files.getLastModifiedTime(folder.resolve("am/final.mdl"));

        assertThat(bundled().folder(language)).isEqualTo(folder);
        assertThat(Files.getLastModifiedTime(folder.resolve("am/final.mdl"))).isEqualTo(first);
        assertThat(folder.getFileName().toString()).contains(language.code());
    }

    @Test
    void aDamagedCopyIsUnpackedAgain() throws Exception {
        Path folder = bundled().folder(Language.ZH);
        String good = ModelDigest.of(folder).list();
        Files.writeString(folder.resolve("graph/words.txt"), "cut");
        Files.delete(folder.resolve("conf/mfcc.conf"));

        assertThat(ModelDigest.of(bundled().folder(Language.ZH)).list()).isEqualTo(good);
    }

    @Test
    void anUnfinishedCopyIsUnpackedAgain() throws Exception {
        Path folder = bundled().folder(Language.ZH);
        Files.delete(folder.resolve("am/final.mdl"));

        assertThat(bundled().folder(Language.ZH).resolve("am/final.mdl")).exists();
    }

    @Test
    void oneByteThatChangedOnTheDiskIsNoticed() throws Exception {
        Path words = bundled().folder(Language.ZH).resolve("graph/words.txt");
        byte[] good = Files.readAllBytes(words);
        byte[] changed = good.clone();
        changed[good.length / 2] ^= 1;
        FileTime written = Files.getLastModifiedTime(words);
        Files.write(words, changed);
        Files.setLastModifiedTime(words, written);

        assertThat(bundled().folder(Language.ZH).resolve("graph/words.txt")).hasBinaryContent(good);
    }

    @Test
    void severalAtOnceGetOneWholeCopy() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> ModelDigest.of(bundled().folder(Language.ZH)).list());
            }
            for (Future<String> list : pool.invokeAll(work)) {
                assertThat(list.get()).isEqualTo(BundledModel.MANDARIN.list());
            }
        } finally {
            pool.shutdownNow();
        }
        try (Stream<Path> entries = Files.list(cache.resolve("bundled"))) {
            assertThat(entries.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void aCacheThatIsNoFolderIsSaidSo() throws Exception {
        Path file = Files.createFile(cache.resolve("file"));
        assertThatThrownBy(() -> new BundledModels(CacheFolder.at(file)).folder(Language.EN))
                .hasMessageContainingAll("callqa-en-8k", file.toString(), "CALLQA_CACHE");
    }

    private BundledModels bundled() {
        return new BundledModels(CacheFolder.at(cache));
    }
}
