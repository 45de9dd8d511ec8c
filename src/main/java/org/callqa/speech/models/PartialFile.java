package org.callqa.speech.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is being fetched, and beside it which version of it: a later run goes on only with the same.
 *
 * @param part the bytes so far
 * @param tag the server's ETag of them
 */
record PartialFile(Path part, Path tag) {

    static PartialFile of(Path file) {
        return new PartialFile(
                file.resolveSibling(file.getFileName() + ".part"), file.resolveSibling(file.getFileName() + ".etag"));
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
