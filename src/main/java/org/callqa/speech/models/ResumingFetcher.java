package org.callqa.speech.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Fetches a large file and goes on where a broken attempt, of this run or an earlier one, ended. */
final class ResumingFetcher {

    private static final int ATTEMPTS = 5;
    private static final int PARTIAL = 206;
    private static final int RANGE_REFUSED = 416;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
     * Fetches until the file has its size.
     *
     * @throws IOException after several attempts; what was fetched stays for the next run
     */
    void fetch(URI url, long size, PartialFile file, DownloadProgress progress)
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
        if (file.size() >= size) {
            return;
        }
        throw new IOException(
                "the download of " + url + " broke off at " + file.size() + " of " + size + " bytes: "
                        + DownloadClient.reason(last) + ". Run the command again: it goes on from there",
                last);
    }

    private void attempt(URI url, long size, PartialFile file, DownloadProgress progress)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(patience);
        String version = file.version();
        if (file.size() > 0 && !version.isEmpty()) {
            request.header("Range", "bytes=" + file.size() + "-").header("If-Range", version);
        }
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() == RANGE_REFUSED) {
                file.delete();
                throw new IOException("the server has another version of the file now");
            }
            boolean goesOn = response.statusCode() == PARTIAL
                    && response.headers()
                            .firstValue("Content-Range")
                            .orElse("")
                            .startsWith("bytes " + file.size() + "-");
            if (!goesOn && response.statusCode() != 200) {
                throw new RefusedException("the server answers " + response.statusCode() + " to " + url);
            }
            if (!goesOn) {
                file.begin(version(response.headers()));
            }
            copy(body, size, file, progress);
        }
    }

    /** What If-Range takes: a strong ETag, or else the date. */
    private static String version(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> headers.firstValue("Last-Modified"))
                .orElse("");
    }

    private void copy(InputStream body, long size, PartialFile file, DownloadProgress progress) throws IOException {
        long bytes = file.size();
        byte[] block = new byte[1 << 16];
        try (StallGuard guard = new StallGuard(body, patience);
                OutputStream out =
                        Files.newOutputStream(file.part(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int n = body.read(block); n >= 0; n = body.read(block)) {
                guard.moved();
                bytes += n;
                if (bytes > size) {
                    throw new RefusedException("the server sends more than the " + size + " bytes the list says");
                }
                out.write(block, 0, n);
                progress.advanced(bytes, size);
            }
        }
    }

    /** Trying again would not help. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
