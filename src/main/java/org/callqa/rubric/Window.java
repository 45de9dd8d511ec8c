package org.callqa.rubric;

import java.time.Duration;

/**
 * The part of a call a check looks at. Times count from the pick-up; the end is the end of the conversation, that is
 * the end of the last word or of the recording where nothing was said.
 */
public sealed interface Window {

    /** From the pick-up to the end. */
    Window WHOLE_CALL = new WholeCall();

    record WholeCall() implements Window {}

    /** Words that start within a time from the pick-up. */
    record First(Duration length) implements Window {}

    /** Words that end within a time before the end of the conversation. */
    record Last(Duration length) implements Window {}

    /** The first turns of the party looked at (of each party when both are). */
    record FirstTurns(int turns) implements Window {}

    /** The last turns of the party looked at (of each party when both are). */
    record LastTurns(int turns) implements Window {}

    /** After the end of what another check found. Undecided when that check is; empty when it found nothing. */
    record After(Check anchor, java.util.Optional<Duration> upTo) implements Window {}

    /** Before the start of what another check found. */
    record Before(Check anchor, java.util.Optional<Duration> upTo) implements Window {}

    /** While what another check found goes on: words that start inside it. */
    record During(Check anchor) implements Window {}
}
