package org.callqa.cli;

import org.callqa.call.Reason;
import org.callqa.report.words.ToldException;

/** A command could not do its work; the message says why and what to do. */
final class CommandFailedException extends ToldException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        this(Reason.literal(message));
    }

    CommandFailedException(Reason reason) {
        super(reason);
    }
}
