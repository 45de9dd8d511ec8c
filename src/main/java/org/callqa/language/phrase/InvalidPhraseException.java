package org.callqa.language.phrase;

/** A phrase that cannot be compiled; the message names the place and what was expected. */
public class InvalidPhraseException extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidPhraseException(String message) {
        super(message);
    }
}
