package org.callqa.manifest.rows;

import java.util.List;
import java.util.stream.Collectors;

/** One row of a call list that cannot be used. */
public final class InvalidRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TOLD = 8;

    private final String remedy;

    /** Without a stack trace, which nobody reads and which takes longer than the row: a list may have millions of bad ones. */
    public InvalidRowException(String message, String remedy) {
        super(message, null, false, false);
        this.remedy = remedy;
    }

    /** Ends the reading of a row with which anything is wrong: whoever mends it wants to know all of it. */
    public static void throwAny(List<InvalidRowException> wrong) throws InvalidRowException {
        if (!wrong.isEmpty()) {
            throw of(wrong);
        }
    }

    /** All that is wrong with a row; of more than anybody reads the rest is counted. */
    static InvalidRowException of(List<InvalidRowException> wrong) {
        List<InvalidRowException> told = wrong.subList(0, Math.min(MOST_TOLD, wrong.size()));
        int more = wrong.size() - told.size();
        return new InvalidRowException(
                told.stream().map(Throwable::getMessage).collect(Collectors.joining("; "))
                        + (more == 0 ? "" : "; " + more + " more of its cells cannot be used"),
                told.stream().map(InvalidRowException::remedy).distinct().collect(Collectors.joining("; ")));
    }

    public String remedy() {
        return remedy;
    }
}
