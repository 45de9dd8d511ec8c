package org.callqa.manifest;

/** A call list or a recordings folder that cannot be used at all; the message names file, line and remedy. */
public class CallListException extends Exception {

    private static final long serialVersionUID = 1L;

    public CallListException(String message) {
        super(message);
    }

    public CallListException(String message, Throwable cause) {
        super(message, cause);
    }
}
