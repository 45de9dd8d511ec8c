package org.callqa.cli.options;

import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Told;
import org.callqa.report.Texts;

/** The command line, a model or a setting cannot be used; the message says what to write instead. */
public final class UsageException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public UsageException(String message) {
        this(Reason.literal(message));
    }

    public UsageException(Reason reason) {
        super(Texts.of(Language.EN).words(reason));
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
