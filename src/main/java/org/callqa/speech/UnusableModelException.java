package org.callqa.speech;

import java.io.IOException;

/** A model folder the engine must not be given, or has refused; the message names the file and the remedy. */
public final class UnusableModelException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnusableModelException(String message) {
        super(message);
    }
}
