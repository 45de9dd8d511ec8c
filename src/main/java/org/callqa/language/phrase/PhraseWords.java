package org.callqa.language.phrase;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.language.sound.EnglishSound;
import org.callqa.language.sound.MandarinSyllables;
import org.callqa.language.sound.Sound;
import org.callqa.language.words.EnglishWords;
import org.callqa.language.words.MandarinText;

/** The plain words of a phrase: which characters they may have, and how they sound. */
public final class PhraseWords {

    private static final String PUNCTUATION = " \t\u3000'\u2019-.,;:!?\"\u201c\u201d/&%，。、；：！？·～";
    private static final String FULL_WIDTH = "（）［］【】｛｝｜";
    private static final String HALF_WIDTH = "()[][]{}|";

    private final Language language;

    public PhraseWords(Language language) {
        this.language = language;
    }

    public List<Sound> sounds(String text) {
        if (language == Language.ZH) {
            return MandarinSyllables.of(text);
        }
        return EnglishWords.of(text).stream().<Sound>map(EnglishSound::of).toList();
    }

    /** Position of the first character that no word has; -1 for none. */
    int firstUnusable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PUNCTUATION.indexOf(c) < 0 && !isOfWord(c)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOfWord(char c) {
        if (language == Language.ZH) {
            return c != MandarinText.UNKNOWN && MandarinText.isSpoken(c);
        }
        return Character.isLetterOrDigit(c) && !MandarinText.isHan(c);
    }

    String complaint(char unusable) {
        int wide = FULL_WIDTH.indexOf(unusable);
        if (wide >= 0) {
            return "found the wide '" + unusable + "', expected '" + HALF_WIDTH.charAt(wide) + "'";
        }
        return "expected " + (language == Language.ZH ? "Mandarin" : "English") + " words, found '" + unusable + "'";
    }
}
