package org.callqa.speech.models;

/** Hears how far a download is. */
@FunctionalInterface
public interface DownloadProgress {

    /** Called after every piece: bytes there, and bytes in all. */
    void advanced(long bytes, long total);
}
