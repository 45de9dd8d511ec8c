package org.callqa.scoring.measure;

import java.util.Collection;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Turn;

/**
 * How fast somebody speaks: words (en) or characters (zh) per minute of their own turns, pauses between turns left
 * out, as Huawei's rule does (all characters by the sum of sentence durations).
 *
 * @param units words or characters
 * @param speakingMs sum of the turns' lengths in milliseconds
 */
public record SpeakingRate(int units, int speakingMs) {

    public static SpeakingRate of(Collection<Turn> turns, Language language) {
        int units = 0;
        int ms = 0;
        for (Turn turn : turns) {
            units += turn.words().stream()
                    .mapToInt(word -> units(word.text(), language))
                    .sum();
            ms += turn.span().durationMs();
        }
        return new SpeakingRate(units, ms);
    }

    public static SpeakingRate of(Turn turn, Language language) {
        return of(List.of(turn), language);
    }

    /** Words or characters per minute; 0 when nothing was said. */
    public double perMinute() {
        return speakingMs == 0 ? 0 : units * 60_000.0 / speakingMs;
    }

    /** How many units of its language a recognised word counts for: a Han character is one, any other word is one. */
    public static int units(String word, Language language) {
        if (language == Language.EN) {
            return 1;
        }
        long han = word.codePoints().filter(Character::isIdeographic).count();
        return (int) Math.max(1, han);
    }
}
