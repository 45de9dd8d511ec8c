package org.callqa.language.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.callqa.language.sound.Sound;

/** Distinct sounds that were heard in one call, by their numbers in the lexicon. */
final class Vocabulary {

    private final Lexicon lexicon = Lexicon.current();
    private final BitSet heard = new BitSet();
    private int[] idByNumber = {};

    /** @param sounds by id */
    Vocabulary(List<Sound> sounds) {
        for (int id = 0; id < sounds.size(); id++) {
            int number = lexicon.number(sounds.get(id));
            heard.set(number);
            if (number >= idByNumber.length) {
                idByNumber = Arrays.copyOf(idByNumber, 2 * number + 1);
            }
            idByNumber[number] = id;
        }
    }

    /** Notes how far a phrase's sound is from all that are not unrelated. */
    void compare(Sound sound, Misfits misfits) {
        lexicon.compare(sound, heard, (distance, number) -> misfits.add(idByNumber[number], distance));
    }
}
