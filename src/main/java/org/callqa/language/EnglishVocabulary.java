package org.callqa.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The English words of a text by their numbers in the lexicon. */
final class EnglishVocabulary implements Vocabulary {

    private final EnglishLexicon lexicon = EnglishLexicon.current();
    private final BitSet heard = new BitSet();
    private int[] idByNumber = {};

    EnglishVocabulary(List<Sound> vocabulary) {
        for (int id = 0; id < vocabulary.size(); id++) {
            if (vocabulary.get(id) instanceof EnglishSound word) {
                int number = lexicon.number(word);
                heard.set(number);
                if (number >= idByNumber.length) {
                    idByNumber = Arrays.copyOf(idByNumber, 2 * number + 1);
                }
                idByNumber[number] = id;
            }
        }
    }

    @Override
    public void compare(Sound sound, Misfits misfits) {
        if (sound instanceof EnglishSound word) {
            lexicon.compare(word, heard, (distance, number) -> misfits.add(idByNumber[number], distance));
        }
    }
}
