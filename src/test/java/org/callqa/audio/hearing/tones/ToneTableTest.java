package org.callqa.audio.hearing.tones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callqa.audio.hearing.spectrum.FrameAnalyser;
import org.junit.jupiter.api.Test;

class ToneTableTest {

    private final ToneTable table = ToneTable.shipped();

    @Test
    void everyCountryHasACodeOfTwoLettersOnce() {
        assertThat(table.countries())
                .extracting(CountryTones::country)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{2}"))
                .contains("US", "CA", "CN", "GB", "DE", "FR", "AU", "IN", "JP", "SG", "TW", "NO");
    }

    @Test
    void everyRingLiesInTheBandThatIsListenedTo() {
        assertThat(table.countries())
                .extracting(country -> country.ring().centreHz())
                .allMatch(hz -> hz > FrameAnalyser.RING_LOW_HZ + 40 && hz < FrameAnalyser.RING_HIGH_HZ - 40);
    }

    @Test
    void mixedAndModulatedTonesAreRead() {
        assertThat(table.of("US").orElseThrow().ring().centreHz()).isEqualTo(460);
        assertThat(table.of("IN").orElseThrow().ring().centreHz()).isEqualTo(400);
    }

    @Test
    void aCadenceIsToldInSeconds() {
        CadenceTone ring = table.of("uk").orElseThrow().ring();

        assertThat(ring.pattern()).isEqualTo(List.of(400, 200, 400, 2000));
        assertThat(ring.text()).isEqualTo("0.4/0.2/0.4/2.0 s");
        assertThat(ring.onMs()).isEqualTo(1000);
        assertThat(ring.offMs()).isEqualTo(2000);
        assertThat(ring.bursts()).isEqualTo(2);
    }

    @Test
    void anUnknownCountryIsEmpty() {
        assertThat(table.of("XX")).isEmpty();
    }
}
