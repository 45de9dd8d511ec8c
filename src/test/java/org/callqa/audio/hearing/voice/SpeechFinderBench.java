package org.callqa.audio.hearing.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.callqa.audio.hearing.MadeSound;
import org.callqa.audio.hearing.SpokenLine;
import org.callqa.call.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how much speech is missed and how much silence is taken for speech, by kind of line and loudness. */
@Tag("bench")
class SpeechFinderBench {

    private static final int LINES = 6;

    @Test
    void littleSpeechIsMissed() {
        Map<String, double[]> table = measure();
        table.forEach((row, shares) ->
                System.out.printf(Locale.ROOT, "%-28s missed %6.2f %%  false %6.2f %%%n", row, shares[0], shares[1]));
        assertThat(table.values()).allMatch(shares -> shares[0] < 8 && shares[1] < 20);
    }

    /** Missed and false share in percent, by row. */
    private static Map<String, double[]> measure() {
        Map<String, BiConsumer<MadeSound, Double>> noises = new LinkedHashMap<>();
        noises.put("white", (sound, db) -> sound.whiteNoise(db, 3));
        noises.put("rumble", (sound, db) -> sound.rumble(db, 3));
        noises.put("hum and white", (sound, db) -> sound.hum(db).whiteNoise(db - 6, 3));
        noises.put("comfort noise", (sound, db) -> sound.comfortNoise(db, 3));
        noises.put(
                "breath and white",
                (sound, db) -> sound.breath(0.5, db + 10, 1)
                        .breath(6, db + 10, 2)
                        .breath(30, db + 10, 3)
                        .whiteNoise(db - 6, 3));
        Map<String, double[]> table = new LinkedHashMap<>();
        for (double levelDb : new double[] {-21, -38}) {
            noises.forEach((name, noise) -> {
                for (double snrDb : new double[] {50, 30, 20, 15, 10}) {
                    String row = String.format(Locale.ROOT, "%3.0f dBFS %-17s %2.0f dB", levelDb, name, snrDb);
                    table.put(row, measure(levelDb, sound -> noise.accept(sound, levelDb - snrDb)));
                }
            });
        }
        return table;
    }

    private static double[] measure(double levelDb, Consumer<MadeSound> noise) {
        double[] shares = new double[2];
        for (int seed = 0; seed < LINES; seed++) {
            SpokenLine line = new SpokenLine(levelDb, seed);
            noise.accept(line.sound());
            List<Span> heard = SpeechFinderTest.find(line.sound()).spans();
            shares[0] += 100 * line.missed(heard) / LINES;
            shares[1] += 100 * line.falselyHeard(heard) / LINES;
        }
        return shares;
    }
}
