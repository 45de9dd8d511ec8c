package org.callqa.batch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether a fault of the program is among the causes, and not only the surroundings or what a message explains. */
    public boolean isFault() {
        return Stream.of(getSuppressed())
                .map(NightFailedException::root)
                .anyMatch(cause -> cause.getMessage() == null
                        || cause instanceof NullPointerException
                        || cause instanceof ClassCastException
                        || cause instanceof IndexOutOfBoundsException
                        || cause instanceof IllegalArgumentException);
    }

    private static String deepest(Throwable failure) {
        Throwable cause = root(failure);
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
