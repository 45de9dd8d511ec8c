package org.callqa.cli;

/** The command line, a model or a setting cannot be used; the message says what to write instead. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
