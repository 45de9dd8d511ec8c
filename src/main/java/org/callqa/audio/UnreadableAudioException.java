package org.callqa.audio;

import java.io.IOException;

/** A recording that cannot be heard; the message says why and what to do, in words for an operator. */
public class UnreadableAudioException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableAudioException(String message) {
        super(message);
    }

    public UnreadableAudioException(String message, Throwable cause) {
        super(message, cause);
    }
}
