package org.callqa.manifest.rows;

/** One row of a call list that cannot be used. */
public final class InvalidRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public InvalidRowException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
