package org.callqa.speech;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long recognising one recording may take. Recognisers normally need a tenth to a half of real time per core; audio
 * in another language than the model's has been seen to take ten times real time (vosk-api issue 660), so twenty times
 * is hopeless and not merely slow.
 */
final class TimeLimit {

    static final int TIMES_REAL_TIME = 20;

    /** Short recordings may always take this long: a machine under load must not lose them. */
    static final Duration AT_LEAST = Duration.ofMinutes(5);

    private final Clock clock;
    private final Instant begun;
    private final Duration allowed;

    TimeLimit(Clock clock, Duration audio) {
        this.clock = clock;
        this.begun = clock.instant();
        Duration generous = audio.multipliedBy(TIMES_REAL_TIME);
        this.allowed = generous.compareTo(AT_LEAST) > 0 ? generous : AT_LEAST;
    }

    /** @throws RecognitionTooSlowException when the time is up */
    void check() throws RecognitionTooSlowException {
        Duration spent = Duration.between(begun, clock.instant());
        if (spent.compareTo(allowed) > 0) {
            throw new RecognitionTooSlowException("recognition took more than " + allowed.toSeconds()
                    + " s, which is over " + TIMES_REAL_TIME + " times the length of the recording");
        }
    }
}
