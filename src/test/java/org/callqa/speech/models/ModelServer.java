package org.callqa.speech.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server on this machine with a list of models, archives, ranges, and a line that breaks when told to. */
final class ModelServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> entries = new ArrayList<>();
    private final Optional<String> list;
    private final Map<String, byte[]> archives = new ConcurrentHashMap<>();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private volatile int breakAfter = Integer.MAX_VALUE;
    private final AtomicInteger breaks = new AtomicInteger();
    private volatile boolean stall;
    private final CountDownLatch end = new CountDownLatch(1);

    ModelServer() throws IOException {
        this(Optional.empty());
    }

    /** A server whose list is this text, whatever it offers. */
    ModelServer(String list) throws IOException {
        this(Optional.of(list));
    }

    private ModelServer(Optional<String> list) throws IOException {
        this.list = list;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI list() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/models/model-list.json");
    }

    void offer(String name, byte[] archive) throws Exception {
        offer(name, archive, md5(archive), archive.length, "false", "small");
    }

    void offer(String name, byte[] archive, String md5, long size, String obsolete, String type) {
        archives.put("/models/" + name + ".zip", archive);
        entries.add("""
                {"lang": "cn", "lang_text": "Chinese", "md5": "%s", "name": "%s", "obsolete": "%s", "size": %d,
                 "size_text": "1KiB", "type": "%s", "url": "%s", "version": "0.1"}""".formatted(md5, name, obsolete, size, type, list().resolve(name + ".zip")));
    }

    /** Breaks the connection after so many bytes, the next few times. */
    void breakAfter(int bytes, int times) {
        breakAfter = bytes;
        breaks.set(times);
    }

    /** Sends so many bytes of the next archive and then nothing more. */
    void stallAfter(int bytes) {
        breakAfter(bytes, 1);
        stall = true;
    }

    /** The ranges that were asked for, "" for a whole file. */
    List<String> ranges() {
        return ranges;
    }

    static String md5(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/model-list.json")) {
            String text = list.orElseGet(() -> "[" + String.join(",", entries) + "]");
            send(exchange, 200, text.getBytes(StandardCharsets.UTF_8), false);
            return;
        }
        byte[] archive = archives.get(path);
        if (archive == null) {
            send(exchange, 404, new byte[0], false);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        exchange.getResponseHeaders().set("ETag", "\"" + Arrays.hashCode(archive) + "\"");
        if (range == null) {
            send(exchange, 200, archive, true);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (archive.length - 1) + "/" + archive.length);
        send(exchange, 206, Arrays.copyOfRange(archive, from, archive.length), true);
    }

    private void send(HttpExchange exchange, int status, byte[] body, boolean breakable) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (breakable && body.length > breakAfter && breaks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.getResponseBody().write(body, 0, breakAfter);
            exchange.getResponseBody().flush();
            if (stall) {
                stall = false;
                awaitEnd();
            }
            // closing with bytes owed closes the connection
            exchange.close();
            return;
        }
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
