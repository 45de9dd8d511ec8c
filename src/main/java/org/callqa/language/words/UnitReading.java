package org.callqa.language.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Word;

/** Recognised words read as units: English contractions written out, Mandarin character by character. */
public final class UnitReading {

    private static final String MANDARIN_NUMERALS = "零〇一二两三四五六七八九十百千万亿幺点半几";
    /** Words between those for numbers. */
    private static final Set<String> ENGLISH_LINKS =
            Set.of("hundred", "thousand", "million", "point", "double", "triple");

    private static final BoundedCache<String, List<String>> ENGLISH = new BoundedCache<>(1 << 15);
    private static final BoundedCache<String, String> MANDARIN = new BoundedCache<>(1 << 15);

    public final int count;
    /** By unit, index of the word it belongs to. */
    public final int[] word;

    public final Role[] role;
    /** Units that may be part of a number. */
    public final boolean[] numeric;

    private final List<Word> words;
    private final Language language;
    private final List<String> texts;
    /** The whole text where a unit's sound depends on those around it; empty otherwise. */
    private final String context;

    private final int[] firstUnit;

    private UnitReading(Language language, List<Word> words, List<String> texts, int[] word, String context) {
        this.language = language;
        this.words = words;
        this.texts = texts;
        this.word = word;
        this.context = context;
        count = texts.size();
        role = Role.of(texts, language);
        numeric = new boolean[count];
        for (int unit = 0; unit < count; unit++) {
            numeric[unit] = isNumeric(texts.get(unit), language);
        }
        firstUnit = new int[words.size() + 1];
        int unit = 0;
        for (int w = 0; w <= words.size(); w++) {
            while (unit < count && word[unit] < w) {
                unit++;
            }
            firstUnit[w] = unit;
        }
    }

    /** Reads recognised words, given in the order they were said. */
    public static UnitReading of(List<Word> words, Language language) {
        return language == Language.ZH ? mandarin(words) : english(words);
    }

    private static UnitReading english(List<Word> words) {
        List<String> texts = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            for (String text : ENGLISH.get(words.get(w).text(), UnitReading::writtenOut)) {
                texts.add(text);
                wordOf.add(w);
            }
        }
        int[] word = wordOf.stream().mapToInt(Integer::intValue).toArray();
        return new UnitReading(Language.EN, words, texts, word, "");
    }

    private static List<String> writtenOut(String text) {
        return isUnknown(text) ? List.of("") : EnglishWords.of(text);
    }

    private static UnitReading mandarin(List<Word> words) {
        StringBuilder written = new StringBuilder();
        int[] end = new int[words.size()];
        for (int w = 0; w < words.size(); w++) {
            written.append(MANDARIN.get(words.get(w).text(), UnitReading::plain));
            end[w] = written.length();
        }
        String plain = written.toString();
        int[] cuts = MandarinText.cuts(plain);
        int[] word = new int[cuts.length - 1];
        int w = 0;
        for (int unit = 0; unit < word.length; unit++) {
            while (end[w] <= cuts[unit]) {
                w++;
            }
            word[unit] = w;
        }
        return new UnitReading(Language.ZH, words, MandarinText.texts(plain, cuts), word, plain);
    }

    private static boolean isNumeric(String unit, Language language) {
        if (language == Language.ZH) {
            return unit.length() == 1 && MANDARIN_NUMERALS.indexOf(unit.charAt(0)) >= 0;
        }
        String word = unit.toLowerCase(Locale.ROOT);
        return ENGLISH_LINKS.contains(word) || EnglishNumerals.value(word) >= 0 || EnglishNumerals.ordinal(word) >= 0;
    }

    private static String plain(String text) {
        return isUnknown(text) ? String.valueOf(MandarinText.UNKNOWN) : MandarinText.simplified(text);
    }

    /** Vosk writes {@code [unk]}, others {@code <unk>}. */
    private static boolean isUnknown(String text) {
        return text.startsWith("[") || text.startsWith("<");
    }

    /** The unit a word begins with; for the number of words, the number of units. */
    public int firstUnit(int wordIndex) {
        return firstUnit[wordIndex];
    }

    /** A unit as it is written; empty where the recogniser named none. */
    public String text(int unit) {
        return texts.get(unit);
    }

    public List<String> texts() {
        return texts;
    }

    /** The whole text, as Mandarin syllables are read from it; empty in English. */
    public String context() {
        return context;
    }

    public List<Word> words() {
        return words;
    }

    public Language language() {
        return language;
    }

    /** Mean recogniser confidence of a stretch of words, 0..1; 0 when it is empty. */
    public double confidence(int fromWord, int toWord) {
        return words.subList(fromWord, toWord).stream()
                .mapToDouble(Word::confidence)
                .average()
                .orElse(0);
    }
}
