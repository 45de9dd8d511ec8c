package org.callqa.language.phrase;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one call to fill a phrase's slots with.
 *
 * @param company as the agents say it
 * @param agentName the agent's name
 * @param customerNames names the customer may go by
 */
public record Slots(Optional<String> company, Optional<String> agentName, List<String> customerNames) {

    /** Nothing is known. */
    public static final Slots EMPTY = new Slots(Optional.empty(), Optional.empty(), List.of());

    public Slots {
        customerNames = List.copyOf(customerNames);
    }
}
