package org.callqa.rubric;

import java.util.List;
import java.util.stream.Stream;
import org.callqa.call.Party;

/** Whose speech a check looks at. */
public enum Who {
    AGENT,
    CUSTOMER,
    ANY;

    /** The parties meant, in a fixed order. */
    public List<Party> parties() {
        return Stream.of(Party.values()).filter(this::includes).toList();
    }

    public boolean includes(Party party) {
        return this == ANY || name().equals(party.name());
    }
}
