package org.callqa.cli.options;

/** The command line, a model or a setting cannot be used; the message says what to write instead. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
