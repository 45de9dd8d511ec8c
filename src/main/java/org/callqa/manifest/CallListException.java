package org.callqa.manifest;

import java.util.List;

/** A call list or a recordings folder that cannot be used at all; the message names file, line and remedy. */
public class CallListException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    public CallListException(String message) {
        this(List.of(message));
    }

    /** @param lines what is wrong, then what else helps, each for a line of its own */
    public CallListException(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    public CallListException(String message, Throwable cause) {
        super(message, cause);
        this.lines = List.of(message);
    }

    public List<String> lines() {
        return lines;
    }
}
