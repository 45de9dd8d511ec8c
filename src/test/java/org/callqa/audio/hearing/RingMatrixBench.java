package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.Hearing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how often the number of rings is exact: countries x 1 to 8 rings x noise x codec x cut x speech. */
@Tag("bench")
class RingMatrixBench {

    private static final int[] SNR_DB = {99, 20, 15, 10};

    @Test
    void theNumberOfRingsIsExact() throws Exception {
        Tally exact = new Tally();
        List<String> wrong = new ArrayList<>();
        List<short[]> voices = Voices.ALL.stream().map(Voices::load).toList();
        long seed = Long.getLong("bench.seed", 0);
        for (Codec codec : Codec.values()) {
            for (String country : RingCase.COUNTRIES) {
                for (int i = 0; i < 8 * SNR_DB.length * 4; i++) {
                    RingCase ring = new RingCase(
                            country, 1 + i % 8, SNR_DB[i / 8 % 4], i / 32 % 2 == 1, i / 64 % 2 == 1, seed++);
                    RingCase.Line line = ring.line(voices.get((int) (seed % voices.size())));
                    Hearing hearing = new CallListener(Optional.empty()).listen(new PcmOf(codec.through(line.pcm())));
                    int heard = hearing.channels().get(0).rings().size();
                    boolean right = heard == line.audibleRings();
                    exact.add(String.format("%-7s %2d dB", codec, ring.snrDb()), right);
                    exact.add(String.format("country %s", country), right);
                    exact.add(String.format("cut %b, spoken %b", ring.cut(), ring.spoken()), right);
                    exact.add(String.format("rings %d", ring.rings()), right);
                    exact.add(String.format("all %2d dB", ring.snrDb()), right);
                    if (!right) {
                        wrong.add(codec + " " + ring + " audible " + line.audibleRings() + " heard "
                                + hearing.channels().get(0));
                    }
                }
            }
        }
        System.out.println(exact);
        wrong.forEach(System.out::println);
        for (int snr : SNR_DB) {
            assertThat(exact.share(String.format("all %2d dB", snr))).isGreaterThanOrEqualTo(snr >= 15 ? 0.99 : 0.95);
        }
    }
}
