package org.callqa.scoring;

import org.callqa.call.Party;

/** Whose words were searched, and where. */
record Searched(Party party, Scope scope) {}
