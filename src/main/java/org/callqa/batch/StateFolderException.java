package org.callqa.batch;

import java.nio.file.Path;

/** A state folder that cannot be opened; the message says why and what to do. */
public final class StateFolderException extends Exception {

    private static final long serialVersionUID = 1L;

    private StateFolderException(String message, Throwable cause) {
        super(message, cause);
    }

    static StateFolderException of(Path state, RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = String.valueOf(cause.getMessage());
        boolean inUse = text.contains("Locked by another process") || text.contains("already in use");
        return new StateFolderException(
                inUse
                        ? state
                                + ": another callqa is working with this state folder; wait for it, or use another --state"
                        : state + ": the state folder cannot be opened: " + text,
                failure);
    }
}
