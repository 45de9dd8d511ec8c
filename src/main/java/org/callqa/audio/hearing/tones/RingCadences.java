package org.callqa.audio.hearing.tones;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.hearing.spectrum.FrameClock;

/** Recognises whose ring-back cadence it is. */
final class RingCadences {

    /** Exchanges keep their cadences within 20 %: IBM's and Blueworx's call progress detectors allow 16 %. */
    static final double TOLERANCE = 0.2;

    /** Half the distance between the two closest tones of the table that share a cadence (425 and 450 Hz). */
    private static final double SAME_HZ = 9;

    private final ToneTable table;
    private final Optional<CountryTones> expected;

    RingCadences(ToneTable table, Optional<String> country) {
        this.table = table;
        this.expected = country.flatMap(table::of);
    }

    /**
     * The cadence a pause between rings and a full ring belong to: the expected country's if it fits, else the one
     * nearest in frequency and time; empty when it is no country's.
     */
    Optional<CountryTones> recognise(double offMs, Optional<Ring> full, double hz) {
        return expected.filter(country -> fits(country.ring(), offMs, full))
                .or(() -> table.countries().stream()
                        .filter(country -> fits(country.ring(), offMs, full))
                        .min(Comparator.comparingDouble(country -> distance(country.ring(), offMs, hz))));
    }

    /** What a cadence is called. */
    String name(CountryTones country) {
        List<String> equals = table.countries().stream()
                .filter(other -> other.ring().pattern().equals(country.ring().pattern())
                        && Math.abs(other.ring().centreHz() - country.ring().centreHz()) < 3)
                .map(CountryTones::country)
                .toList();
        boolean named = expected.filter(country::equals).isPresent() || equals.size() == 1;
        String who = named ? country.country() : String.join(", ", equals);
        return who + " " + country.ring().text();
    }

    /** The name for rings of which too little was heard to know the pause between them. */
    String nameOfOne(Ring ring) {
        return expected.filter(country -> Math.abs(country.ring().centreHz() - ring.hz()) < 2 * SAME_HZ)
                .map(this::name)
                .orElseGet(() -> String.format(Locale.ROOT, "one ring of %.0f Hz, cadence not heard", ring.hz()));
    }

    /** Whether some country rings on this frequency. */
    boolean isRingHz(double hz) {
        return table.countries().stream()
                .anyMatch(country -> Math.abs(country.ring().centreHz() - hz) <= SAME_HZ);
    }

    /** Whether some country's ring on this frequency is as long as this one. */
    boolean mayBeWhole(Ring ring) {
        return table.countries().stream()
                .map(CountryTones::ring)
                .anyMatch(tone -> Math.abs(tone.centreHz() - ring.hz()) <= SAME_HZ
                        && tone.bursts() == ring.runs().size()
                        && Math.abs(tone.onMs() - ring.durationMs()) <= 3 * FrameClock.HOP_MS);
    }

    /**
     * The countries whose ring this one is: on the frequency, and as long, or shorter where the recording begins in it.
     * The expected one comes first.
     */
    List<CountryTones> possible(Ring ring, boolean mayBeCut) {
        return Stream.concat(expected.stream(), table.countries().stream())
                .filter(country -> Math.abs(country.ring().centreHz() - ring.hz()) <= SAME_HZ)
                .filter(country -> mayBeCut
                                && ring.durationMs() < country.ring().onMs()
                        || ring.runs().size() == country.ring().bursts()
                                && Math.abs(ring.durationMs() - country.ring().onMs())
                                        <= TOLERANCE / 2 * country.ring().onMs())
                .toList();
    }

    private static boolean fits(CadenceTone ring, double offMs, Optional<Ring> full) {
        return near(offMs, ring.offMs())
                && full.map(heard -> near(heard.durationMs(), ring.onMs())
                                && heard.runs().size() == ring.bursts())
                        .orElse(true);
    }

    private static boolean near(double heard, double expected) {
        return Math.abs(heard - expected) <= TOLERANCE * expected + FrameClock.HOP_MS;
    }

    private static double distance(CadenceTone ring, double offMs, double hz) {
        return Math.abs(ring.centreHz() - hz) / SAME_HZ + Math.abs(offMs - ring.offMs()) / ring.offMs();
    }
}
