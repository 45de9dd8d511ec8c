package org.callqa.language.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Brings English text to one form: lower case, contractions written out, compounds at their hyphens. */
public final class EnglishWords {

    /** After these words {@code 's} is "is", after any other it marks a possessive. */
    private static final Set<String> BEFORE_IS = Set.of(
            "what",
            "who",
            "where",
            "when",
            "how",
            "why",
            "that",
            "this",
            "there",
            "here",
            "it",
            "he",
            "she",
            "name",
            "everything",
            "something",
            "anything",
            "nothing",
            "everyone",
            "someone",
            "one",
            "today");

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("can't", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("won't", "will not"),
            Map.entry("shan't", "shall not"),
            Map.entry("ain't", "is not"),
            Map.entry("let's", "let us"),
            Map.entry("y'all", "you all"),
            Map.entry("ma'am", "madam"),
            Map.entry("o'clock", "oclock"),
            Map.entry("dont", "do not"),
            Map.entry("doesnt", "does not"),
            Map.entry("didnt", "did not"),
            Map.entry("isnt", "is not"),
            Map.entry("wasnt", "was not"),
            Map.entry("whats", "what is"),
            Map.entry("thats", "that is"),
            Map.entry("gonna", "going to"),
            Map.entry("wanna", "want to"),
            Map.entry("gotta", "got to"),
            Map.entry("ok", "okay"),
            Map.entry("mr", "mister"),
            Map.entry("mrs", "missus"),
            Map.entry("ms", "miss"),
            Map.entry("dr", "doctor"),
            Map.entry("alright", "all right"),
            Map.entry("goodbye", "good bye"),
            Map.entry("checkbook", "check book"),
            Map.entry("yep", "yes"),
            Map.entry("yeah", "yes"));

    private static final Map<String, String> ENDINGS =
            Map.of("n't", "not", "'re", "are", "'ll", "will", "'ve", "have", "'m", "am", "'d", "would");

    private EnglishWords() {}

    /** The words of a text, in order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
        for (String piece : plain.split("[\\s\\-\u2013\u2014/,;:!?]+", -1)) {
            String word = strip(piece);
            if (!word.isEmpty()) {
                expand(word, words);
            }
        }
        return words;
    }

    private static void expand(String word, List<String> words) {
        String whole = WHOLE.get(word);
        if (whole != null) {
            words.addAll(List.of(whole.split(" ", -1)));
            return;
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (word.endsWith(ending.getKey())
                    && word.length() > ending.getKey().length()) {
                words.add(word.substring(0, word.length() - ending.getKey().length()));
                words.add(ending.getValue());
                return;
            }
        }
        if (word.endsWith("'s") && BEFORE_IS.contains(word.substring(0, word.length() - 2))) {
            words.add(word.substring(0, word.length() - 2));
            words.add("is");
            return;
        }
        words.add(EnglishNumerals.inWords(word.replace("'", "")));
    }

    private static String strip(String piece) {
        StringBuilder kept = new StringBuilder(piece.length());
        piece.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '\'')
                .forEach(kept::appendCodePoint);
        String word = kept.toString();
        int from = 0;
        int to = word.length();
        while (from < to && word.charAt(from) == '\'') {
            from++;
        }
        while (to > from && word.charAt(to - 1) == '\'') {
            to--;
        }
        return word.substring(from, to);
    }
}
