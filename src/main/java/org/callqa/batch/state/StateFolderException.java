package org.callqa.batch.state;

import java.io.IOException;
import java.nio.file.Path;
import org.callqa.store.StateSchema;
import org.jspecify.annotations.Nullable;

/** A state folder that cannot be opened; the message says why and what to do. */
public final class StateFolderException extends Exception {

    private static final long serialVersionUID = 1L;

    private StateFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StateFolderException missing(Path state) {
        return new StateFolderException(
                state + ": no results of callqa are kept here; 'callqa score' makes them, --state names another folder",
                null);
    }

    static StateFolderException notMade(Path state, IOException failure) {
        return new StateFolderException("--state " + state + ": the folder cannot be made: " + failure, failure);
    }

    /** @param who holds it, as far as it says */
    static StateFolderException inUse(Path state, String who) {
        return new StateFolderException(
                state + ": another callqa is working with this state folder" + (who.isBlank() ? "" : " (" + who + ")")
                        + "; wait for it, or use another --state",
                null);
    }

    static StateFolderException newer(Path state, int version) {
        return new StateFolderException(
                state + ": was written by a newer callqa (shape " + version + " of the state; this one knows "
                        + StateSchema.VERSION + "): use that callqa, or another --state. Nothing was changed",
                null);
    }

    public static StateFolderException of(Path state, RuntimeException failure) {
        Throwable cause = failure;
        boolean inUse = false;
        while (true) {
            String text = String.valueOf(cause.getMessage());
            inUse |= text.contains("is locked") || text.contains("already in use");
            if (cause.getCause() == null) {
                break;
            }
            cause = cause.getCause();
        }
        String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new StateFolderException(
                inUse
                        ? state
                                + ": another callqa is working with this state folder; wait for it, or use another --state"
                        : state + ": the state folder cannot be opened: " + text,
                failure);
    }
}
