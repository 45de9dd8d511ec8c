package org.callqa.scoring;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;

/** Whose words were searched, and where. */
record Searched(Party party, Scope scope) {

    /** The answer of a check that does not know where to look, when one of its windows could not be decided. */
    static Optional<CheckResult> abstention(List<Searched> places) {
        return places.stream()
                .flatMap(place -> place.scope().abstention().stream())
                .findFirst();
    }
}
