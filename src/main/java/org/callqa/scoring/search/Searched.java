package org.callqa.scoring.search;

import org.callqa.call.Party;

/** Whose words were searched, and where. */
public record Searched(Party party, Scope scope) {}
