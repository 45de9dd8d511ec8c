package org.callqa.call;

import java.util.Locale;

/** Who is speaking. */
public enum Party {
    AGENT,
    CUSTOMER;

    /** The party at the other end of the line. */
    public Party other() {
        return this == AGENT ? CUSTOMER : AGENT;
    }

    /** The word used in files: {@code agent}, {@code customer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
