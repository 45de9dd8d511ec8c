package org.callqa.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.PhraseSet;

/** Phrase sets for tests. */
public final class Sets {

    private Sets() {}

    public static PhraseSet of(String name, Language language, List<String> phrases, List<String> except) {
        return new PhraseSet(
                name, Map.of(language, compiled(phrases, language)), Map.of(language, compiled(except, language)));
    }

    private static List<PhrasePattern> compiled(List<String> phrases, Language language) {
        List<PhrasePattern> patterns = new ArrayList<>();
        for (String phrase : phrases) {
            try {
                patterns.add(PhrasePattern.compile(phrase, language));
            } catch (InvalidPhraseException e) {
                throw new AssertionError(e);
            }
        }
        return patterns;
    }
}
