package org.callqa.speech.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a large file and goes on where a broken attempt, of this run or an earlier one, ended. */
final class ResumingFetcher {

    private static final int ATTEMPTS = 5;
    private static final int PARTIAL = 206;
    private static final int RANGE_REFUSED = 416;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 200;

    private final HttpClient http;
    private final Duration patience;

    ResumingFetcher(HttpClient http) {
        this(http, PATIENCE);
    }

    /** With a patience for silence of the server, before the body and within it. */
    ResumingFetcher(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /**
     * A file that is being fetched, and beside it which version of it: a later run goes on only with the same.
     *
     * @param part the bytes so far
     * @param tag the server's ETag of them
     */
    record PartialFile(Path part, Path tag) {

        static PartialFile of(Path file) {
            return new PartialFile(
                    file.resolveSibling(file.getFileName() + ".part"),
                    file.resolveSibling(file.getFileName() + ".etag"));
        }

        long size() throws IOException {
            return Files.exists(part) ? Files.size(part) : 0;
        }

        /** The version of what is there; empty when the server gave none, and then it cannot be continued safely. */
        String version() throws IOException {
            return Files.exists(tag) ? Files.readString(tag) : "";
        }

        void begin(String version) throws IOException {
            Files.deleteIfExists(part);
            Files.writeString(tag, version);
        }

        void delete() throws IOException {
            Files.deleteIfExists(part);
            Files.deleteIfExists(tag);
        }
    }

    /** Trying again would not help. */
    private static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * Fetches until the file has its size.
     *
     * @throws IOException after several attempts; what was fetched stays for the next run
     */
    void fetch(URI url, long size, PartialFile file, ModelDownload.Progress progress)
            throws IOException, InterruptedException {
        IOException last = new IOException("the server sends less than the list says");
        for (int attempt = 1; attempt <= ATTEMPTS && file.size() < size; attempt++) {
            try {
                attempt(url, size, file, progress);
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                last = e;
            }
        }
        if (file.size() < size) {
            throw new IOException(
                    "the download of " + url + " broke off at " + file.size() + " of " + size + " bytes: "
                            + DownloadClient.reason(last) + ". Run the command again: it goes on from there",
                    last);
        }
    }

    private void attempt(URI url, long size, PartialFile file, ModelDownload.Progress progress)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(patience);
        long there = file.size();
        String version = file.version();
        if (there > 0 && !version.isEmpty()) {
            request.header("Range", "bytes=" + there + "-").header("If-Range", version);
        }
        CompletableFuture<HttpResponse<Path>> answer = http.sendAsync(request.build(), info -> body(info, there, file));
        HttpResponse<Path> response = follow(answer, size, file, progress);
        if (response.statusCode() == RANGE_REFUSED) {
            file.delete();
            throw new IOException("the server has another version of the file now");
        }
        if (response.statusCode() != 200 && response.statusCode() != PARTIAL) {
            throw new RefusedException("the server answers " + response.statusCode() + " to " + url);
        }
        progress.advanced(file.size(), size);
    }

    /** Goes on with the file where the server does, and begins it anew where it sends the whole. */
    private static BodySubscriber<Path> body(ResponseInfo info, long there, PartialFile file) {
        boolean goesOn = info.statusCode() == PARTIAL
                && info.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + there + "-");
        if (!goesOn && info.statusCode() != 200) {
            return BodySubscribers.replacing(file.part());
        }
        if (!goesOn) {
            try {
                file.begin(version(info.headers()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return BodySubscribers.ofFile(file.part(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** What If-Range takes: a strong ETag, or else the date. */
    private static String version(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> headers.firstValue("Last-Modified"))
                .orElse("");
    }

    /** Waits for the answer while the file grows: the client itself waits for ever once the body has begun. */
    private HttpResponse<Path> follow(
            CompletableFuture<HttpResponse<Path>> answer, long size, PartialFile file, ModelDownload.Progress progress)
            throws IOException, InterruptedException {
        long there = file.size();
        long grownAtNanos = System.nanoTime();
        try {
            while (true) {
                try {
                    HttpResponse<Path> response = answer.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                    requireNoMore(file.size(), size);
                    return response;
                } catch (TimeoutException stillComing) {
                    long now = file.size();
                    requireNoMore(now, size);
                    if (now != there) {
                        there = now;
                        grownAtNanos = System.nanoTime();
                        progress.advanced(now, size);
                    } else if (System.nanoTime() - grownAtNanos > patience.toNanos()) {
                        throw new IOException("the server fell silent", stillComing);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static void requireNoMore(long there, long size) throws RefusedException {
        if (there > size) {
            throw new RefusedException("the server sends more than the " + size + " bytes the list says");
        }
    }
}
