package org.callqa.batch.state;

import java.io.IOException;
import java.nio.file.Path;
import org.callqa.call.Reason;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.Printable;
import org.callqa.report.words.ToldException;
import org.callqa.store.StateSchema;
import org.jspecify.annotations.Nullable;

/** A state folder that cannot be opened; the message says why and what to do. */
public final class StateFolderException extends ToldException {

    private static final long serialVersionUID = 1L;

    private StateFolderException(String message, @Nullable Throwable cause) {
        this(Reason.literal(message), cause);
    }

    private StateFolderException(Reason reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    static StateFolderException missing(Path state) {
        return new StateFolderException(Reason.of("state.missing", state.toString()), null);
    }

    static StateFolderException notMade(Path state, IOException failure) {
        return new StateFolderException(
                state + ": the folder cannot be used: " + DiskTrouble.inWords(failure), failure);
    }

    /** @param who holds it, as far as it says */
    static StateFolderException inUse(Path state, String who) {
        return new StateFolderException(
                who.isBlank()
                        ? Reason.of("state.in-use", state.toString())
                        : Reason.of("state.in-use-by", state.toString(), Reason.literal(who)),
                null);
    }

    static StateFolderException newer(Path state, int version) {
        return new StateFolderException(Reason.of("state.newer", state.toString(), version, StateSchema.VERSION), null);
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
        if (cause instanceof IOException disk
                && disk.getMessage() != null
                && !DiskTrouble.what(disk).equals(disk.getMessage())) {
            return notMade(state, disk);
        }
        String text = cause.getMessage() == null ? "its file is empty or damaged" : cause.getMessage();
        return new StateFolderException(
                inUse
                        ? Reason.of("state.in-use", state.toString())
                        : Reason.literal(state + ": the state folder cannot be opened: " + text
                                + ". Nothing was changed;" + wayOut(state)),
                failure);
    }

    /** How to go on, and keep what cannot be read. */
    private static String wayOut(Path state) {
        return " 'callqa state check --state " + Printable.of(state.toString())
                + "' tells more. Rename the folder to begin anew and keep it";
    }
}
