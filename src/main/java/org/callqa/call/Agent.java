package org.callqa.call;

/**
 * The person whose calls are scored.
 *
 * @param id as the call list gives it; names the scorecard file after it has been checked
 * @param name for people to read; empty when the call list has none
 */
public record Agent(String id, String name) {

    /** Stands for the agent of a recording of which nothing says whose it is. */
    public static final Agent UNKNOWN = new Agent("unknown", "");

    /** What people call the agent: by name, where there is one. */
    public String nameOrId() {
        return name.isBlank() ? id : name;
    }
}
