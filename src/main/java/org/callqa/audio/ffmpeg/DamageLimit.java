package org.callqa.audio.ffmpeg;

import java.nio.file.Path;
import java.util.Locale;
import org.callqa.audio.DecodeReport;
import org.callqa.audio.UnreadableAudioException;

/**
 * How much damage a recording may have and still be scored: one packet in twenty. A choice of this program, not of a standard:
 * at the usual 20 ms a packet that is three seconds in each minute, beyond which lost words would count against the agent.
 */
final class DamageLimit {

    static final double HIGHEST_SHARE = 0.05;

    /** Tolerated in even the shortest recording: recorders cut the last packet short. */
    static final long ALWAYS_TOLERATED = 3;

    private DamageLimit() {}

    static void check(DecodeReport report, Path recording) throws UnreadableAudioException {
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
    }
}
