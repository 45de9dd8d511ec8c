package org.callqa.batch;

/** There is so little in the recordings folder that something must be wrong with it; nothing was written. Unchecked, because a transaction lies between who finds it and who tells it. */
public final class NothingFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingFoundException(String message) {
        super(message);
    }
}
