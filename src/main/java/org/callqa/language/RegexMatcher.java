package org.callqa.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.callqa.language.phrase.PhrasePattern;

/** Finds a regular expression in the text of a stretch, and the words it covers; their confidence is left at 0. */
final class RegexMatcher {

    private final PhrasePattern pattern;
    private final Pattern regex;

    RegexMatcher(PhrasePattern pattern, Pattern regex) {
        this.pattern = pattern;
        this.regex = regex;
    }

    List<PhraseMatch> find(SpokenText text, int fromWord, int toWord) {
        List<PhraseMatch> found = new ArrayList<>();
        int[] offsets = offsets(text, fromWord, toWord);
        Matcher matcher = regex.matcher(text.quote(fromWord, toWord));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                int first = fromWord + wordAt(offsets, matcher.start());
                int last = fromWord + wordAt(offsets, matcher.end() - 1) + 1;
                found.add(new PhraseMatch(pattern, first, last, 1, 0));
            }
        }
        return found;
    }

    private static int[] offsets(SpokenText text, int fromWord, int toWord) {
        int[] offsets = new int[toWord - fromWord];
        int separator = text.language().join(List.of("", "")).length();
        int at = 0;
        for (int w = fromWord; w < toWord; w++) {
            offsets[w - fromWord] = at;
            at += text.words().get(w).text().length() + separator;
        }
        return offsets;
    }

    private static int wordAt(int[] offsets, int character) {
        int found = java.util.Arrays.binarySearch(offsets, character);
        return found >= 0 ? found : -found - 2;
    }
}
