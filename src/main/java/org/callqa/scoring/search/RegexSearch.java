package org.callqa.scoring.search;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callqa.call.Word;

/** Looks for an RE2 pattern in the recognised text of each of a party's turns, as far as it lies in a window. */
public final class RegexSearch {

    private final PartySpeech speech;

    public RegexSearch(PartySpeech speech) {
        this.speech = speech;
    }

    public List<Hit> find(String set, Pattern pattern, Place place) {
        List<Hit> found = new ArrayList<>();
        int next = 0;
        for (var turn : speech.turns()) {
            int from = next;
            next += turn.words().size();
            int start = from;
            while (start < next && !isInside(start, place)) {
                start++;
            }
            int end = start;
            while (end < next && isInside(end, place)) {
                end++;
            }
            if (start < end) {
                find(set, pattern, new WordRange(start, end), found);
            }
        }
        return found;
    }

    private boolean isInside(int word, Place place) {
        return place.contains(speech.words().get(word).span());
    }

    private void find(String set, Pattern pattern, WordRange range, List<Hit> found) {
        String text = speech.quote(speech.words(range));
        int[] starts = starts(range, text.length());
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String match = matcher.group();
            int from = matcher.start() + match.length() - match.stripLeading().length();
            int to = matcher.start() + match.stripTrailing().length();
            if (from < to) {
                WordRange said =
                        new WordRange(range.from() + wordAt(starts, from), range.from() + wordAt(starts, to - 1) + 1);
                List<Word> heard = speech.words(said);
                found.add(new Hit(
                        set,
                        speech.party(),
                        said,
                        PartySpeech.span(heard),
                        speech.quote(heard),
                        1,
                        PartySpeech.confidence(heard)));
            }
        }
    }

    /** Where each word begins in the range's joined text, which is so many characters long. */
    private int[] starts(WordRange range, int length) {
        List<Word> words = speech.words(range);
        int letters = words.stream().mapToInt(word -> word.text().length()).sum();
        int separator = words.size() < 2 ? 0 : (length - letters) / (words.size() - 1);
        int[] starts = new int[words.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + words.get(i - 1).text().length() + separator;
        }
        return starts;
    }

    /** The word that a character belongs to. */
    private static int wordAt(int[] starts, int character) {
        int found = Arrays.binarySearch(starts, character);
        return found >= 0 ? found : -found - 2;
    }
}
