package org.callqa.speech.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.callqa.call.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLocatorTest {

    @TempDir
    private Path scratch;

    @Test
    void aFolderIsTakenAsItIs() throws Exception {
        assertThat(locator().locate(scratch.toString())).isEqualTo(scratch);
    }

    @Test
    void aBundledModelIsFoundByItsName() throws Exception {
        assertThat(locator().locate("callqa-zh-8k"))
                .isEqualTo(new BundledModels(CacheFolder.at(scratch.resolve("cache"))).folder(Language.ZH));
    }

    @Test
    void aDownloadedModelIsFoundByItsName() throws Exception {
        Path model = Files.createDirectories(scratch.resolve("cache/models/vosk-model-cn-0.22"));
        Files.createDirectories(scratch.resolve("cache/models/.new123"));

        assertThat(locator().locate("vosk-model-cn-0.22")).isEqualTo(model);
        assertThat(locator().names()).containsExactly("callqa-en-8k", "callqa-zh-8k", "vosk-model-cn-0.22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vosk-model-en-us-0.22", "no/such/folder", "../bundled", "", " ", "bad\u0000name"})
    void anythingElseSaysWhatToDo(String text) {
        assertThatThrownBy(() -> locator().locate(text))
                .isInstanceOf(UnknownModelException.class)
                .hasMessageContainingAll("'" + text + "'", "callqa-en-8k, callqa-zh-8k", "callqa models get");
    }

    private ModelLocator locator() {
        return new ModelLocator(CacheFolder.at(scratch.resolve("cache")));
    }
}
