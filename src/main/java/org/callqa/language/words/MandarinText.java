package org.callqa.language.words;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Brings Mandarin text to one form, and cuts it into units: characters, and runs of Latin letters. */
public final class MandarinText {

    /** Stands for what the recogniser could not name. */
    public static final char UNKNOWN = '□';

    private static final String DIGITS = "零一二三四五六七八九";

    private MandarinText() {}

    /** Text with digits as characters, traditional characters as simplified, and nothing that is not spoken. */
    public static String simplified(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpoken(c)) {
                plain.append(isDigit(c) ? DIGITS.charAt(c - '0') : c);
            }
        }
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        String simple = TraditionalChineseDictionary.convertToSimplifiedChinese(lower);
        return simple.length() == lower.length() ? simple : lower;
    }

    /** Where the units of a {@link #simplified} text begin, and its end: one more than units. */
    public static int[] cuts(String plain) {
        int[] cuts = new int[plain.length() + 1];
        int count = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (i == 0 || !isLatin(plain.charAt(i - 1)) || !isLatin(plain.charAt(i))) {
                cuts[count++] = i;
            }
        }
        cuts[count++] = plain.length();
        return Arrays.copyOf(cuts, count);
    }

    /** What is written between the cuts; empty for what the recogniser could not name. */
    public static List<String> texts(String plain, int[] cuts) {
        List<String> texts = new ArrayList<>(cuts.length);
        for (int i = 1; i < cuts.length; i++) {
            boolean isUnknown = plain.charAt(cuts[i - 1]) == UNKNOWN;
            texts.add(isUnknown ? "" : plain.substring(cuts[i - 1], cuts[i]));
        }
        return texts;
    }

    /** Whether anything is left of it when it is {@link #simplified}. */
    public static boolean isSpoken(char c) {
        return isDigit(c) || c == '〇' || c == UNKNOWN || isHan(c) || isLatin(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isHan(char c) {
        return !Character.isSurrogate(c) && Character.isIdeographic(c);
    }

    public static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
