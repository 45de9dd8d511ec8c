package org.callqa.speech.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyTest {

    private static final String TARGET = "http://models.example/model-list.json";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer proxy;

    @BeforeEach
    void startProxy() throws Exception {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::answer);
        proxy.start();
    }

    /** The settings of the Java platform are the same for all tests of this process. */
    @AfterEach
    void forgetTheEnvironment() {
        for (String scheme : List.of("http", "https")) {
            System.clearProperty(scheme + ".proxyHost");
            System.clearProperty(scheme + ".proxyPort");
        }
        System.clearProperty("http.nonProxyHosts");
    }

    @AfterEach
    void stopProxy() {
        proxy.stop(0);
    }

    @Test
    void requestsGoThroughTheProxyOfTheEnvironment() throws Exception {
        var http = DownloadClient.create(Map.of("http_proxy", "http://127.0.0.1:" + port()));

        assertThat(new ModelCatalogue(URI.create(TARGET), http).entries()).hasSize(1);
        assertThat(seen).containsExactly(TARGET);
    }

    @Test
    void theProxysPasswordIsSent() throws Exception {
        String credentials = Base64.getEncoder().encodeToString("jo:s3cret".getBytes(StandardCharsets.UTF_8));
        proxy.removeContext("/");
        proxy.createContext("/", exchange -> {
            if (("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
                answer(exchange);
            } else {
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"office\"");
                exchange.sendResponseHeaders(407, -1);
                exchange.close();
            }
        });
        var http = DownloadClient.create(Map.of("HTTP_PROXY", "http://jo:s3cret@127.0.0.1:" + port()));

        var response = http.send(HttpRequest.newBuilder(URI.create(TARGET)).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(seen).containsExactly(TARGET);
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, proxy:3128, '', https://a.example/x, proxy:3128",
        "HTTPS_PROXY, http://proxy:3128, '', https://a.example/x, proxy:3128",
        "all_proxy, http://proxy, '', https://a.example/x, proxy:80",
        "http_proxy, http://proxy:3128, '', https://a.example/x, direct",
        "https_proxy, http://proxy:3128, a.example, https://a.example/x, direct",
        "https_proxy, http://proxy:3128, .example, https://a.example/x, direct",
        "https_proxy, http://proxy:3128, *.example, https://a.example/x, direct",
        "https_proxy, http://proxy:3128, 'b,a.example:8443', https://a.example:8443/x, direct",
        "https_proxy, http://proxy:3128, xample, https://a.example/x, proxy:3128",
        "https_proxy, http://proxy:3128, *, https://a.example/x, direct",
        "https_proxy, ://, '', https://a.example/x, direct"
    })
    void theEnvironmentChooses(String variable, String value, String noProxy, URI target, String expected) {
        DownloadClient.create(Map.of(variable, value, "no_proxy", noProxy));

        Proxy chosen = ProxySelector.getDefault().select(target).get(0);

        String shown = chosen.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
        assertThat(shown).isEqualTo(expected);
    }

    private int port() {
        return proxy.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(exchange.getRequestURI().toString());
        byte[] list = "[{\"name\": \"vosk-model-small-xx\"}]".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, list.length);
        exchange.getResponseBody().write(list);
        exchange.close();
    }
}
