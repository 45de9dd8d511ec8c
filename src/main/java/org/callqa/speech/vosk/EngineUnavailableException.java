package org.callqa.speech.vosk;

import java.io.IOException;

/** The speech engine's native library cannot be loaded on this machine; the message says what to do. */
public final class EngineUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
