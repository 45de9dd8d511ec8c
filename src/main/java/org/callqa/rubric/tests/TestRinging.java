package org.callqa.rubric.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.call.Ringing;
import org.callqa.call.Span;

/** The rings of a test's call, in the cadence of the country it comes from. */
final class TestRinging {

    /** Length of one ring, double rings as one, and of ring and pause together (ITU-T E.180 supplement 2). */
    private record Cadence(int ringMs, int cycleMs) {}

    private static final Map<String, Cadence> CADENCES = Map.of(
            "US", new Cadence(2_000, 6_000),
            "CA", new Cadence(2_000, 6_000),
            "CN", new Cadence(1_000, 5_000),
            "HK", new Cadence(1_000, 4_000),
            "GB", new Cadence(1_000, 3_000));

    private final String country;
    private final Cadence cadence;

    TestRinging(String country, Language language) {
        this.country = CADENCES.containsKey(country) ? country : language == Language.ZH ? "CN" : "US";
        this.cadence = CADENCES.getOrDefault(this.country, new Cadence(2_000, 6_000));
    }

    /**
     * Rings that are heard in the recording, from its beginning.
     *
     * @param firstCut whether it begins inside the first, so that there may have been more
     */
    Ringing heard(int rings, boolean firstCut) {
        List<Span> spans = new ArrayList<>();
        for (int ring = 0; ring < rings; ring++) {
            int start = ring * cadence.cycleMs();
            spans.add(new Span(start, start + cadence.ringMs()));
        }
        return new Ringing(rings, Ringing.Source.RECORDING, spans, firstCut, name());
    }

    /** Rings that began in the seconds that the call list gives. */
    Ringing listed(double ringSeconds) {
        int rings = (int) Math.ceil(ringSeconds * 1_000 / cadence.cycleMs());
        return new Ringing(rings, Ringing.Source.CALL_LIST, List.of(), false, name());
    }

    private String name() {
        return String.format(
                Locale.ROOT,
                "%s %.1f/%.1f s",
                country,
                cadence.ringMs() / 1_000.0,
                (cadence.cycleMs() - cadence.ringMs()) / 1_000.0);
    }
}
