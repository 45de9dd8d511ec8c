package org.callqa.audio.hearing;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Ringing;

/** How long one ring and the pause after it take in a country's network. */
public final class RingPeriod {

    private static final ToneTable TONES = ToneTable.shipped();

    private RingPeriod() {}

    /** The countries whose ringing is known, as ISO 3166-1 alpha-2 codes. */
    public static List<String> countries() {
        return TONES.countries().stream().map(CountryTones::country).toList();
    }

    /** Whether a country's ringing is known; {@code UK} is understood too. */
    public static boolean isKnown(String country) {
        return TONES.of(country).isPresent();
    }

    /**
     * The rings that began in the seconds that a call list gives.
     *
     * @param country ISO 3166-1 alpha-2; one the table does not hold gets the first country's period, and a call that
     *     names none that of the country where its language is mostly spoken
     */
    public static Ringing listed(Optional<String> country, Language language, double seconds) {
        String code = country.orElse(language == Language.ZH ? "CN" : "US");
        CadenceTone ring = TONES.of(code).orElse(TONES.countries().get(0)).ring();
        double period = (ring.onMs() + ring.offMs()) / 1000.0;
        return new Ringing(
                (int) Math.ceil(seconds / period),
                Ringing.Source.CALL_LIST,
                List.of(),
                false,
                seconds + " s at one ring every " + period + " s (" + code + ")");
    }
}
