package org.callqa.speech;

/** The speech engine refused a call's audio; the message is for an operator. */
public class TranscriptionException extends Exception {

    private static final long serialVersionUID = 1L;

    public TranscriptionException(String message) {
        super(message);
    }

    public TranscriptionException(String message, Throwable cause) {
        super(message, cause);
    }
}
