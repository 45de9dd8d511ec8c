package org.callqa.rubric.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Language;

/**
 * Cuts a written sentence in words as a recogniser would put them out: lower case, no punctuation. Mandarin is cut in
 * characters, unless it is written with spaces; even then a piece of more than four characters is, because no
 * recogniser's word list has words of that length.
 */
final class SpokenWords {

    private static final int LONGEST_MANDARIN_WORD = 4;
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}&&[^'’-]]");
    private static final Pattern PIECE =
            Pattern.compile("[\\p{IsLatin}\\p{Nd}'-]+|\\S", Pattern.UNICODE_CHARACTER_CLASS);

    private SpokenWords() {}

    static List<String> cut(String text, Language language) {
        String plain = PUNCTUATION
                .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(language == Language.ZH ? "" : " ")
                .strip();
        List<String> words = new ArrayList<>();
        for (String word : plain.split("\\s+", -1)) {
            if (language == Language.EN) {
                words.add(word);
            } else if (plain.equals(word) || word.codePointCount(0, word.length()) > LONGEST_MANDARIN_WORD) {
                Matcher piece = PIECE.matcher(word);
                while (piece.find()) {
                    words.add(piece.group());
                }
            } else {
                words.add(word);
            }
        }
        words.removeIf(word -> word.chars().noneMatch(Character::isLetterOrDigit));
        return words;
    }
}
