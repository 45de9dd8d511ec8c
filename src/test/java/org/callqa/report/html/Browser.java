package org.callqa.report.html;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, told what to do over its own debugging protocol. */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_S = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /** The program, where this computer has one. */
    public static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts one.
     *
     * @param profile an empty folder
     */
    public static Browser start(Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--disable-dev-shm-usage",
                        "--autoplay-policy=no-user-gesture-required",
                        // a page of another folder needs no process of its own, nor is a page kept to come back to
                        "--process-per-site",
                        "--disable-site-isolation-trials",
                        "--disable-features=BackForwardCache,RenderDocument,SpareRendererForSitePerProcess",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < PATIENCE_S * 10 && !(Files.exists(port) && Files.size(port) > 0); i++) {
            Thread.sleep(100);
        }
        HttpResponse<String> pages = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + Files.readAllLines(port).get(0) + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (JsonNode page : JSON.readTree(pages.body())) {
            if (page.path("type").asString("").equals("page")) {
                Browser browser = new Browser(
                        process, URI.create(page.path("webSocketDebuggerUrl").asString()));
                for (String domain : List.of("Page", "Runtime", "Log")) {
                    browser.tell(domain + ".enable", Map.of());
                }
                browser.tell("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
                return browser;
            }
        }
        process.destroy();
        throw new IOException("no page in " + pages.body());
    }

    /** Opens a file and waits for it; what it complains of from here on is kept. */
    public void open(Path file, String anchor) throws Exception {
        complaints.clear();
        loaded = new CompletableFuture<>();
        // a navigation that only changes the anchor would load nothing
        if (tell("Page.navigate", Map.of("url", file.toAbsolutePath().toUri() + anchor))
                .path("loaderId")
                .isMissingNode()) {
            tell("Page.reload", Map.of());
        }
        loaded.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Errors of scripts, of the policy and of loading, since the page was opened. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What an expression comes to, as text; promises are waited for. */
    public String evaluate(String expression) throws Exception {
        JsonNode result =
                tell("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value").asString("");
    }

    public void size(int width, int height) throws Exception {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void dark(boolean dark) throws Exception {
        tell(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** The page as a picture. */
    byte[] picture() throws Exception {
        return Base64.getDecoder()
                .decode(tell("Page.captureScreenshot", Map.of("format", "png"))
                        .path("data")
                        .asString());
    }

    /** The page as it prints. */
    byte[] print() throws Exception {
        return Base64.getDecoder()
                .decode(tell("Page.printToPDF", Map.of("preferCSSPageSize", true))
                        .path("data")
                        .asString());
    }

    private JsonNode tell(String method, Map<String, Object> parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(PATIENCE_S, TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE_S, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                heard(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void heard(JsonNode said) {
            switch (said.path("method").asString("")) {
                case "Page.loadEventFired" -> loaded.complete(null);
                case "Runtime.exceptionThrown" ->
                    complaints.add(said.path("params").toString());
                case "Runtime.consoleAPICalled", "Log.entryAdded" -> {
                    String text = said.path("params").toString();
                    if (text.contains("\"error\"") || text.contains("\"warning\"")) {
                        complaints.add(text);
                    }
                }
                default -> {
                    CompletableFuture<JsonNode> answer =
                            answers.remove(said.path("id").asInt(-1));
                    if (answer != null) {
                        answer.complete(said);
                    }
                }
            }
        }
    }
}
