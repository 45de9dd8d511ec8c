package org.callqa.report;

import java.util.Locale;
import java.util.Optional;

/** How the scorecard of an agent is laid out. */
public enum Cards {
    /** A row per call, a column per criterion: to compute with. */
    WIDE,
    /** A row per call and question, in words: to read. */
    LONG;

    /** The form of a word on the command line. */
    public static Optional<Cards> of(String word) {
        for (Cards form : values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** An agent's card while it is filled, call by call. */
    interface Card {

        void add(CallInWords call);

        ReportFolder.Content content();
    }
}
