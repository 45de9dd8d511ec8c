package org.callqa.language.words;

import java.util.Locale;
import java.util.Set;
import org.callqa.call.Language;

/** Which units may be part of a spoken number. */
final class NumberWords {

    private static final String MANDARIN = "零〇一二两三四五六七八九十百千万亿幺点半几";

    private static final Set<String> ENGLISH_LINKS =
            Set.of("hundred", "thousand", "million", "point", "double", "triple");

    private NumberWords() {}

    static boolean isNumeric(String unit, Language language) {
        if (unit.isEmpty()) {
            return false;
        }
        if (language == Language.ZH) {
            return unit.length() == 1 && MANDARIN.indexOf(unit.charAt(0)) >= 0;
        }
        String word = unit.toLowerCase(Locale.ROOT);
        return ENGLISH_LINKS.contains(word) || EnglishNumerals.value(word) >= 0 || EnglishNumerals.ordinal(word) >= 0;
    }
}
