package org.callqa.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.callqa.call.Language;
import org.callqa.call.Party;

/** What the scripts of the sample calls say, and how far from it a recogniser is. */
final class Spoken {

    private final Language language;

    Spoken(Language language) {
        this.language = language;
    }

    /** The words of one party of a call; the characters in Mandarin. */
    List<String> script(String callId, Party party) throws Exception {
        List<String> units = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of("sample-calls", "truth.csv"))) {
            String[] cells = row.split(",", 6);
            if (cells[0].equals(callId) && cells[1].equals("turn") && cells[2].equals(party.name())) {
                units.addAll(units(cells[5]));
            }
        }
        return units;
    }

    /** Words in lower case without punctuation; characters in Mandarin. */
    List<String> units(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('-', ' ')
                .replaceAll("[^\\p{L}\\p{Nd}' ]", "")
                .strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        return language == Language.ZH
                ? plain.replace(" ", "")
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList()
                : List.of(plain.split(" +"));
    }

    /** Words wrong, missing or added. */
    static int errors(List<String> said, List<String> heard) {
        Map<String, Character> letters = new HashMap<>();
        return LevenshteinDistance.getDefaultInstance().apply(letters(said, letters), letters(heard, letters));
    }

    private static String letters(List<String> words, Map<String, Character> letters) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(letters.computeIfAbsent(word, any -> (char) (letters.size() + 1))
                .charValue()));
        return text.toString();
    }
}
