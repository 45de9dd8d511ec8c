package org.callqa.batch;

/** There is so little in the recordings folder that something must be wrong with it; nothing was written. */
public final class NothingFoundException extends Exception {

    private static final long serialVersionUID = 1L;

    public NothingFoundException(String message) {
        super(message);
    }
}
