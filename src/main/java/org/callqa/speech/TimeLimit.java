package org.callqa.speech;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long recognising one recording may take. Recognisers normally need a tenth to a half of real time per core; audio
 * in another language than the model's has been seen to take ten times real time (vosk-api issue 660), so twenty times
 * is hopeless and not merely slow. By a clock that nobody sets: a night in which the computer's was put right is a night
 * like others.
 */
final class TimeLimit {

    static final int TIMES_REAL_TIME = 20;

    /** Short recordings may always take this long: a machine under load must not lose them. */
    static final Duration AT_LEAST = Duration.ofMinutes(5);

    private final LongSupplier nanoTime;
    private final long begunNanos;
    private final Duration allowed;

    TimeLimit(LongSupplier nanoTime, Duration audio) {
        this.nanoTime = nanoTime;
        this.begunNanos = nanoTime.getAsLong();
        Duration generous = audio.multipliedBy(TIMES_REAL_TIME);
        this.allowed = generous.compareTo(AT_LEAST) > 0 ? generous : AT_LEAST;
    }

    /** @throws RecognitionTooSlowException when the time is up */
    void check() throws RecognitionTooSlowException {
        Duration spent = Duration.ofNanos(nanoTime.getAsLong() - begunNanos);
        if (spent.compareTo(allowed) > 0) {
            throw new RecognitionTooSlowException("recognition took more than " + allowed.toSeconds()
                    + " s, which is over " + TIMES_REAL_TIME + " times the length of the recording");
        }
    }
}
