package org.callqa.scoring.readback;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.language.ContentWord;
import org.callqa.language.SpokenText;
import org.callqa.language.numbers.SpokenNumber;

/**
 * What some speech is about: its numbers from two on; its different content words in English, without their
 * usual endings ("charged" and "charges" are one); in Mandarin, where words are not written apart, pairs of neighbouring
 * content characters, so that 话费 and 月费 are two things.
 *
 * @param units in the order they were first said
 * @param language of the speech
 */
record Content(Set<String> units, Language language) {

    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s|e)$");

    /** Stands for whatever it is, and says nothing of it. */
    private static final Pattern ANYTHING_EN =
            Pattern.compile("(?:any|some|every|no)(?:thing|one|body|where)|thing|things|stuff");

    /** No English word is cut shorter than this, or "bed" and "being" would be one. */
    private static final int SHORTEST_STEM = 3;

    static Content of(List<Word> words, Language language) {
        SpokenText text = SpokenText.of(words, language);
        List<SpokenNumber> numbers = text.numbers(0, words.size());
        List<ContentWord> content = text.contentWords(0, words.size()).stream()
                .filter(word -> numbers.stream()
                        .noneMatch(number -> number.fromWord() <= word.word() && word.word() < number.toWord()))
                .toList();
        Set<String> units = new LinkedHashSet<>();
        for (SpokenNumber number : numbers) {
            String digits = number.value().replaceAll("[^0-9]", "");
            if (digits.length() > 1 || digits.compareTo("1") > 0) {
                units.add(digits);
            }
        }
        if (language == Language.ZH) {
            String written = text.quote(0, words.size());
            for (int i = 1; i < content.size(); i++) {
                String pair = content.get(i - 1).text() + content.get(i).text();
                if (written.contains(pair)) {
                    units.add(pair);
                }
            }
        } else {
            content.stream()
                    .filter(word -> !ANYTHING_EN.matcher(word.text()).matches())
                    .forEach(word -> units.add(stem(word.text(), language)));
        }
        return new Content(units, language);
    }

    /** What is in both. */
    Content shared(Content other) {
        Set<String> shared = new LinkedHashSet<>(units);
        shared.retainAll(other.units);
        return new Content(shared, language);
    }

    /** What is in either. */
    Content and(Content other) {
        Set<String> both = new LinkedHashSet<>(units);
        both.addAll(other.units);
        return new Content(both, language);
    }

    /** What is only here. */
    Content without(Predicate<String> unit) {
        Set<String> rest = new LinkedHashSet<>(units);
        rest.removeIf(unit);
        return new Content(rest, language);
    }

    int size() {
        return units.size();
    }

    /** How many words it stands for: neighbouring Mandarin pairs share a character, 打电 and 电话 are one word. */
    int words() {
        if (language == Language.EN) {
            return units.size();
        }
        int words = 0;
        int chain = 0;
        String before = "";
        for (String unit : units) {
            boolean continues = !before.isEmpty() && unit.startsWith(before.substring(before.length() - 1));
            words += continues ? chain % 2 : 1;
            chain = continues ? chain + 1 : 0;
            before = unit;
        }
        return words;
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    static String stem(String word, Language language) {
        if (language == Language.ZH) {
            return word;
        }
        String stem = ENDING.matcher(word).replaceFirst("");
        return stem.length() >= SHORTEST_STEM ? stem : word;
    }
}
