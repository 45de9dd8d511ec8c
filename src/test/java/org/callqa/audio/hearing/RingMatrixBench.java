package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.audio.Hearing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how often the number of rings is exact: countries x 1 to 8 rings x noise x codec x cut x speech. */
@Tag("bench")
class RingMatrixBench {

    private static final int[] SNR_DB = {99, 20, 15, 10};

    @Test
    void theNumberOfRingsIsExact() throws Exception {
        Map<String, int[]> exact = new TreeMap<>();
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
                    count(exact, String.format("%-7s %2d dB", codec, ring.snrDb()), right);
                    count(exact, String.format("country %s", country), right);
                    count(exact, String.format("cut %b, spoken %b", ring.cut(), ring.spoken()), right);
                    count(exact, String.format("rings %d", ring.rings()), right);
                    count(exact, String.format("all %2d dB", ring.snrDb()), right);
                    if (!right) {
                        wrong.add(codec + " " + ring + " audible " + line.audibleRings() + " heard "
                                + hearing.channels().get(0));
                    }
                }
            }
        }
        exact.forEach((row, counts) -> System.out.printf(
                "%-30s %5d of %5d  %6.2f %%%n", row, counts[0], counts[1], 100.0 * counts[0] / counts[1]));
        wrong.forEach(System.out::println);
        for (int snr : SNR_DB) {
            int[] counts = exact.get(String.format("all %2d dB", snr));
            assertThat((double) counts[0] / counts[1]).isGreaterThanOrEqualTo(snr >= 15 ? 0.99 : 0.95);
        }
    }

    private static void count(Map<String, int[]> exact, String row, boolean right) {
        int[] counts = exact.computeIfAbsent(row, key -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }
}
