package org.callqa.cli;

/** A command could not do its work; the message says why and what to do. */
final class CommandFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
