package org.callqa.scoring;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Word;

/** Looks for an RE2 pattern in the recognised text of each of a party's turns, as far as it lies in a window. */
final class RegexSearch {

    private final PartySpeech speech;

    RegexSearch(PartySpeech speech) {
        this.speech = speech;
    }

    List<Heard> find(String set, Pattern pattern, Scope scope) {
        List<Heard> found = new ArrayList<>();
        int next = 0;
        for (var turn : speech.turns()) {
            int from = next;
            next += turn.words().size();
            int start = from;
            while (start < next && !isInside(start, scope)) {
                start++;
            }
            int end = start;
            while (end < next && isInside(end, scope)) {
                end++;
            }
            if (start < end) {
                find(set, pattern, new WordRange(start, end), found);
            }
        }
        return found;
    }

    private boolean isInside(int word, Scope scope) {
        return scope.stretches().stream()
                .anyMatch(stretch -> stretch.contains(speech.words().get(word)));
    }

    private void find(String set, Pattern pattern, WordRange range, List<Heard> found) {
        List<Word> words = speech.words(range);
        Matcher matcher = pattern.matcher(speech.quote(words));
        while (matcher.find()) {
            WordRange said = wordsAt(range, matcher.start(), matcher.end());
            if (!said.isEmpty()) {
                List<Word> heard = speech.words(said);
                found.add(new Heard(
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

    /** The words that the characters from..to of the range's joined text belong to. */
    private WordRange wordsAt(WordRange range, int from, int to) {
        int first = range.to();
        int last = range.from();
        for (int i = range.from(); i < range.to(); i++) {
            int end = speech.quote(speech.words().subList(range.from(), i + 1)).length();
            int start = end - speech.words().get(i).text().length();
            if (start < to && end > from) {
                first = Math.min(first, i);
                last = i + 1;
            }
        }
        return new WordRange(first, last);
    }
}
