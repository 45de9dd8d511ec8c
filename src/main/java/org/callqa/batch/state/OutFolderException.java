package org.callqa.batch.state;

import java.io.IOException;
import java.nio.file.Path;
import org.callqa.call.Reason;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.Printable;
import org.callqa.report.words.ToldException;
import org.jspecify.annotations.Nullable;

/** A folder that no reports can be written into; the message says why and what to do. */
public final class OutFolderException extends ToldException {

    private static final long serialVersionUID = 1L;

    private OutFolderException(String message, @Nullable Throwable cause) {
        super(Reason.literal(message), cause);
    }

    /** @param who writes there, as far as it says */
    static OutFolderException inUse(Path out, String who) {
        return new OutFolderException(
                "--out " + out + ": another callqa is writing reports there" + (who.isBlank() ? "" : " (" + who + ")")
                        + "; wait for it, or use another --out",
                null);
    }

    static OutFolderException isTheState(Path out) {
        return new OutFolderException(
                "--out " + out + ": is the state's folder, which its owner alone may read; name another one", null);
    }

    static OutFolderException notLocked(Path out, IOException failure) {
        return new OutFolderException(
                "--out " + out + ": reports cannot be written there: " + DiskTrouble.inWords(failure), failure);
    }

    static OutFolderException reportsOfAnother(Path out, String state) {
        return new OutFolderException(
                "--out " + out + ": holds the reports of another state, which is kept in " + Printable.of(state)
                        + "; each would remove what the other wrote. Use another --out, or --state "
                        + Printable.of(state),
                null);
    }
}
