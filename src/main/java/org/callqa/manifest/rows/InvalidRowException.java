package org.callqa.manifest.rows;

import java.util.List;
import java.util.stream.Collectors;

/** One row of a call list that cannot be used. */
public final class InvalidRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public InvalidRowException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** All that is wrong with a row. */
    static InvalidRowException of(List<InvalidRowException> wrong) {
        return new InvalidRowException(
                wrong.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")),
                wrong.stream().map(InvalidRowException::remedy).distinct().collect(Collectors.joining("; ")));
    }

    public String remedy() {
        return remedy;
    }
}
