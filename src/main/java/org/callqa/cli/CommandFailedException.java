package org.callqa.cli;

import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Told;
import org.callqa.report.Texts;

/** A command could not do its work; the message says why and what to do. */
final class CommandFailedException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    CommandFailedException(String message) {
        this(Reason.literal(message));
    }

    CommandFailedException(Reason reason) {
        super(Texts.of(Language.EN).words(reason));
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
