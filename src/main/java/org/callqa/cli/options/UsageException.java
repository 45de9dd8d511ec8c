package org.callqa.cli.options;

import org.callqa.call.Reason;
import org.callqa.report.words.ToldException;

/** The command line, a model or a setting cannot be used; the message says what to write instead. */
public final class UsageException extends ToldException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        this(Reason.literal(message));
    }

    public UsageException(Reason reason) {
        super(reason);
    }
}
