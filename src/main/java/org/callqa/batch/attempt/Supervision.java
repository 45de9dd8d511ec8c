package org.callqa.batch.attempt;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What stands around the process that hears.
 *
 * @param supervised whether another process starts this one again, and knows how it ended
 * @param earlier how the process before this one ended, in the same command
 * @param stuckAfter a recording of which nothing is heard for so long is stuck; none is when zero
 * @param whenStuck ends the process, given what to say of it
 */
public record Supervision(
        boolean supervised, Optional<EarlierEnd> earlier, Duration stuckAfter, Consumer<String> whenStuck) {

    /** A process by itself: whatever ends it, the recordings it was hearing are suspects. */
    public static final Supervision NONE = new Supervision(false, Optional.empty(), Duration.ZERO, words -> {});

    /** Whether what the process before this one was hearing is suspected of having ended it. */
    boolean blamesRecordings() {
        return earlier.map(end -> end.kind().blamesRecordings()).orElse(!supervised);
    }
}
