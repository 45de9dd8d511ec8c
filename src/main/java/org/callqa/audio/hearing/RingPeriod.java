package org.callqa.audio.hearing;

import java.util.List;
import java.util.Optional;
import org.callqa.audio.hearing.tones.CountryTones;
import org.callqa.audio.hearing.tones.ToneTable;

/** How long one ring and the pause after it take in a country's network. */
public final class RingPeriod {

    private static final ToneTable TONES = ToneTable.shipped();

    private RingPeriod() {}

    /** The countries whose ringing is known, as ISO 3166-1 alpha-2 codes. */
    public static List<String> countries() {
        return TONES.countries().stream().map(CountryTones::country).toList();
    }

    /** From the begin of one ring to that of the next, in seconds; {@code UK} is understood too. */
    public static Optional<Double> seconds(String country) {
        return TONES.of(country).map(CountryTones::ring).map(ring -> (ring.onMs() + ring.offMs()) / 1000.0);
    }
}
