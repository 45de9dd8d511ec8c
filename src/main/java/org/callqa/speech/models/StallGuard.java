package org.callqa.speech.models;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** Closes a stream that has been silent for too long: the platform's HTTP client waits for ever once the body has begun. */
final class StallGuard implements Closeable {

    private final Closeable stream;
    private final Duration patience;
    private final Thread watch;
    private boolean moved;

    StallGuard(Closeable stream, Duration patience) {
        this.stream = stream;
        this.patience = patience;
        this.watch = new Thread(this::watch, "download-stall-guard");
        watch.setDaemon(true);
        watch.start();
    }

    /** Something came. */
    synchronized void moved() {
        moved = true;
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private synchronized boolean stalled() {
        boolean stalled = !moved;
        moved = false;
        return stalled;
    }

    private void watch() {
        try {
            do {
                Thread.sleep(patience.toMillis());
            } while (!stalled());
            stream.close();
        } catch (InterruptedException | IOException e) {
            // the download is over, one way or the other
            Thread.currentThread().interrupt();
        }
    }
}
