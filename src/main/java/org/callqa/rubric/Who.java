package org.callqa.rubric;

import org.callqa.call.Party;

/** Whose speech a check looks at. */
public enum Who {
    AGENT,
    CUSTOMER,
    ANY;

    public boolean includes(Party party) {
        return this == ANY || name().equals(party.name());
    }
}
