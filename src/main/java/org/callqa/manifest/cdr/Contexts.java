package org.callqa.manifest.cdr;

import java.util.Locale;
import java.util.Set;

/**
 * The contexts of the house's dial plan in which calls arrive from outside, and those in which agents dial.
 *
 * @param inbound in small letters
 * @param outbound in small letters
 */
public record Contexts(Set<String> inbound, Set<String> outbound) {

    public Contexts {
        inbound = Set.copyOf(inbound);
        outbound = Set.copyOf(outbound);
    }

    /** What the house says of a context; what the phone system's own contexts mean where the house says nothing. */
    Sense sense(String context, Sense usual) {
        String name = context.toLowerCase(Locale.ROOT);
        if (inbound.contains(name)) {
            return Sense.INBOUND;
        }
        return outbound.contains(name) ? Sense.OUTBOUND : usual;
    }

    /** Which way a call goes, as far as its context tells. */
    enum Sense {
        INBOUND,
        OUTBOUND,
        /** Mostly outbound; but calls from outside are put through in it, too. */
        OUTBOUND_MOSTLY,
        UNTOLD
    }
}
