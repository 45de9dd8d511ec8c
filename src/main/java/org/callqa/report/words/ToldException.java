package org.callqa.report.words;

import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Told;
import org.jspecify.annotations.Nullable;

/** A failure that is told in the language of whoever reads it; its message is the English of it. */
public abstract class ToldException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    protected ToldException(Reason reason) {
        this(reason, null);
    }

    protected ToldException(Reason reason, @Nullable Throwable cause) {
        super(Texts.of(Language.EN).words(reason), cause);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
