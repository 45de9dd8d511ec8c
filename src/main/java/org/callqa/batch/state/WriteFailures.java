package org.callqa.batch.state;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.api.DatabaseEventListener;
import org.h2.mvstore.MVStoreException;

/**
 * Told by H2 of statements that fail. When its file cannot be written, H2 has closed it within, and whoever asks for
 * anything more may spin for ever (H2 2.4, {@code MVStore.registerVersionUsage}): so whoever waits has to be told at once.
 */
public final class WriteFailures implements DatabaseEventListener {

    /** H2 makes listeners itself, by their names; what they are told is found by the database's address. */
    private static final Map<String, CompletableFuture<Void>> FIRST = new ConcurrentHashMap<>();

    private String address = "";

    /** Ends exceptionally when the file of a database cannot be written, and not otherwise. */
    static CompletableFuture<Void> of(String address) {
        return FIRST.computeIfAbsent(address, unseen -> new CompletableFuture<>());
    }

    static void forget(String address) {
        FIRST.remove(address);
    }

    @Override
    public void init(String url) {
        address = url;
    }

    @Override
    public void exceptionThrown(SQLException failure, String sql) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException) {
                of(address).completeExceptionally(failure);
                return;
            }
        }
    }
}
