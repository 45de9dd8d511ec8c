package org.callqa.speech.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {

    private ModelServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new ModelServer();
        server.offer("vosk-model-cn-0.22", new byte[9]);
        server.offer("vosk-model-small-cn-0.22", new byte[9]);
        server.offer("vosk-model-small-en-us-0.15", new byte[9]);
        server.offer("vosk-model-small-cn-0.3", new byte[9], "00", 9, "true", "small");
        server.offer("vosk-model-spk-0.4", new byte[9], "00", 9, "false", "spk");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void theListIsReadAsPublished() throws Exception {
        CatalogueEntry entry = catalogue().find("vosk-model-cn-0.22");

        assertThat(entry.language()).isEqualTo("cn");
        assertThat(entry.languageText()).isEqualTo("Chinese");
        assertThat(entry.size()).isEqualTo(9);
        assertThat(entry.url()).isEqualTo(server.list().resolve("vosk-model-cn-0.22.zip"));
        assertThat(entry.obsolete()).isFalse();
        assertThat(catalogue().entries()).hasSize(5);
    }

    @Test
    void anUnknownNameSuggestsNearOnes() {
        assertThatThrownBy(() -> catalogue().find("vosk-model-small-en-0.15"))
                .isInstanceOf(UnknownModelException.class)
                .hasMessageContaining("Near it are: vosk-model-small-en-us-0.15");
    }

    @Test
    void anObsoleteModelSuggestsOthersOfItsLanguage() {
        assertThatThrownBy(() -> catalogue().find("vosk-model-small-cn-0.3"))
                .isInstanceOf(UnknownModelException.class)
                .hasMessageContaining("obsolete")
                .hasMessageContaining("vosk-model-small-cn-0.22")
                .message()
                .doesNotEndWith("small-cn-0.3");
    }

    @Test
    void aSpeakerModelIsRefused() {
        assertThatThrownBy(() -> catalogue().find("vosk-model-spk-0.4")).hasMessageContaining("hears no words");
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        URI nowhere = URI.create("http://127.0.0.1:1/model-list.json");
        assertThatThrownBy(() -> new ModelCatalogue(nowhere, DownloadClient.create(Map.of())).entries())
                .hasMessageContainingAll(nowhere.toString(), "HTTPS_PROXY");
    }

    @Test
    void aPageThatIsNoListIsSaidSo() {
        URI archive = server.list().resolve("vosk-model-cn-0.22.zip");
        assertThatThrownBy(() -> new ModelCatalogue(archive, DownloadClient.create(Map.of())).entries())
                .hasMessageContaining("not a list of models");
        URI missing = server.list().resolve("none");
        assertThatThrownBy(() -> new ModelCatalogue(missing, DownloadClient.create(Map.of())).entries())
                .hasMessageContaining("answers 404");
    }

    @Test
    void aListThatNamesNoModelIsNoList() {
        server.close();
        for (String list : new String[] {"", "null", "[]", "[{}, 1]", "\u001b[31m"}) {
            assertThatThrownBy(() -> of(list).find("a-model"))
                    .hasMessageContaining("not a list of models")
                    .message()
                    .doesNotContain("Source");
        }
    }

    @Test
    void anAddressThatNobodyCanAskIsThatModelsTroubleAlone() throws Exception {
        for (String url :
                new String[] {"file:///x", "ftp://a/x", "http:///x", "http://[x", "a b.zip", "http://a:99999/x"}) {
            ModelCatalogue catalogue = of("""
                    [{"name": "bad", "size": 9, "md5": "0", "url": "%s"}, {"name": "good", "size": 9, "md5": "0"}]
                    """.formatted(url));

            assertThatThrownBy(() -> catalogue.find("bad"))
                    .hasMessageContaining("gives no address of a server for bad");
            assertThat(catalogue.find("good").url().toString()).endsWith("/good.zip");
        }
    }

    private ModelCatalogue of(String list) throws Exception {
        server.close();
        server = new ModelServer(list);
        return catalogue();
    }

    private ModelCatalogue catalogue() {
        return new ModelCatalogue(server.list(), DownloadClient.create(Map.of()));
    }
}
