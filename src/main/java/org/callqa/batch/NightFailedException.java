package org.callqa.batch;

import java.util.List;
import java.util.stream.Collectors;

/** The job ended without its reports; what was scored until then is kept. */
public final class NightFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    NightFailedException(String message) {
        super(message);
    }

    NightFailedException(List<? extends Throwable> causes) {
        super(causes.stream().map(NightFailedException::deepest).distinct().collect(Collectors.joining("; ")));
        causes.forEach(this::addSuppressed);
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
