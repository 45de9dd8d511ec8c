package org.callqa.batch.attempt;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callqa.batch.attempt.Attempts.Attempt;

/**
 * Finds the recording that is not heard on. It counts its own looks rather than the time between them: a computer that was
 * asleep, or a process that was stopped, heard nothing meanwhile and is not stuck.
 */
final class StuckWatch {

    private final int mostLooks;
    private final Map<Attempt, Long> heardBefore = new HashMap<>();
    private final Map<Attempt, Integer> looksInVain = new HashMap<>();

    /** @param lookEvery how often {@link #look} is called */
    StuckWatch(Duration stuckAfter, Duration lookEvery) {
        this.mostLooks = (int) Math.max(1, stuckAfter.dividedBy(lookEvery));
    }

    /** Looks at what is being heard, and finds one that was not heard on for too long. */
    Optional<Attempt> look(Iterable<Attempt> underWay) {
        Map<Attempt, Long> now = new HashMap<>();
        underWay.forEach(attempt -> now.put(attempt, attempt.blocksHeard()));
        looksInVain.keySet().retainAll(now.keySet());
        now.forEach((attempt, blocks) -> {
            if (blocks.equals(heardBefore.get(attempt))) {
                looksInVain.merge(attempt, 1, Integer::sum);
            } else {
                looksInVain.remove(attempt);
            }
        });
        heardBefore.clear();
        heardBefore.putAll(now);
        return looksInVain.entrySet().stream()
                .filter(entry -> entry.getValue() >= mostLooks)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
