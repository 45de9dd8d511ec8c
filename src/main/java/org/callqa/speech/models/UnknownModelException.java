package org.callqa.speech.models;

import java.io.IOException;

/** There is no model of that name or in that folder; the message says which there are and what to do. */
public final class UnknownModelException extends IOException {

    private static final long serialVersionUID = 1L;

    UnknownModelException(String message) {
        super(message);
    }
}
