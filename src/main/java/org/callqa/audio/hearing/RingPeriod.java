package org.callqa.audio.hearing;

import org.callqa.audio.hearing.tones.CadenceTone;
import org.callqa.audio.hearing.tones.ToneTable;

/** How long one ring and the pause after it take in a country's network. */
public final class RingPeriod {

    private static final ToneTable TONES = ToneTable.shipped();

    private RingPeriod() {}

    /**
     * The period of a country's ring-back tone, in milliseconds.
     *
     * @param country ISO 3166-1 alpha-2; one the table does not hold gets the first country's
     */
    public static int ms(String country) {
        CadenceTone ring = TONES.of(country).orElse(TONES.countries().get(0)).ring();
        return ring.onMs() + ring.offMs();
    }
}
