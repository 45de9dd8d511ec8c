package org.callqa.audio.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.UnreadableAudioException;

/**
 * How much damage a recording may have and still be scored: one packet in twenty. A choice of this program, not of a standard:
 * at the usual 20 ms a packet that is three seconds in each minute, beyond which lost words would count against the agent.
 * The same share goes for a recording that stops before the end its header declares.
 */
final class DamageLimit {

    static final double HIGHEST_SHARE = 0.05;

    /** Tolerated in even the shortest recording: recorders cut the last packet short. */
    static final long ALWAYS_TOLERATED = 3;

    /** Some containers declare a little more than they hold: whole seconds, whole packets, the encoder's delay. */
    static final Duration ROUNDED_LENGTH = Duration.ofSeconds(2);

    private DamageLimit() {}

    /** @throws UnreadableAudioException when the report or the length decoded shows more damage than that */
    static void check(DecodeReport report, Duration decoded, Optional<Duration> declared, Path recording)
            throws UnreadableAudioException {
        if (report.damagedPackets() > ALWAYS_TOLERATED && report.damagedShare() > HIGHEST_SHARE) {
            throw new UnreadableAudioException(
                    recording,
                    String.format(
                            Locale.ROOT,
                            "is damaged: %d of its %d packets (%.1f %%) cannot be decoded, at most %.0f %% may be. Export"
                                    + " it again",
                            report.damagedPackets(),
                            report.packets(),
                            100 * report.damagedShare(),
                            100 * HIGHEST_SHARE));
        }
        if (declared.isPresent() && missing(decoded, declared.get())) {
            throw new UnreadableAudioException(
                    recording,
                    "ends after " + decoded.toSeconds() + " s although its header says "
                            + declared.get().toSeconds()
                            + " s; it was cut off, or is still being copied. Copy it again");
        }
    }

    private static boolean missing(Duration decoded, Duration declared) {
        double leastMs = declared.toMillis() * (1 - HIGHEST_SHARE) - ROUNDED_LENGTH.toMillis();
        return decoded.toMillis() < leastMs;
    }
}
