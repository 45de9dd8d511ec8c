package org.callqa.batch;

/** A call whose language is not known, or has no model. */
final class NoLanguageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    NoLanguageException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
