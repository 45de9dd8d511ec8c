package org.callqa.manifest;

/** One row of a call list that cannot be used. */
final class InvalidRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    InvalidRowException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
