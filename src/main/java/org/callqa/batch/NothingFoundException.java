package org.callqa.batch;

import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Told;
import org.callqa.report.words.Texts;

/** There is so little in the recordings folder that something must be wrong with it; nothing was written. Unchecked, because a transaction lies between who finds it and who tells it. */
public final class NothingFoundException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public NothingFoundException(String message) {
        this(Reason.literal(message));
    }

    public NothingFoundException(Reason reason) {
        super(Texts.of(Language.EN).words(reason));
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
