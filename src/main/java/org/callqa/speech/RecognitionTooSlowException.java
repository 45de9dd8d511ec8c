package org.callqa.speech;

/** The engine takes unreasonably long over one recording; it may go faster on an idle machine. */
public final class RecognitionTooSlowException extends TranscriptionException {

    private static final long serialVersionUID = 1L;

    public RecognitionTooSlowException(String message) {
        super(message);
    }
}
