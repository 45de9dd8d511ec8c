package org.callqa.rubric;

import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.language.phrase.PhrasePattern;

/**
 * Ways to say one thing.
 *
 * @param name by which checks refer to it
 * @param phrases per language
 * @param except per language: innocent sentences; a match inside one of them does not count
 */
public record PhraseSet(
        String name, Map<Language, List<PhrasePattern>> phrases, Map<Language, List<PhrasePattern>> except) {

    public PhraseSet {
        phrases = Map.copyOf(phrases);
        except = Map.copyOf(except);
    }

    public List<PhrasePattern> phrases(Language language) {
        return phrases.getOrDefault(language, List.of());
    }

    public List<PhrasePattern> except(Language language) {
        return except.getOrDefault(language, List.of());
    }

    /** Whether the company's name alone is a way to say it. */
    public boolean isCompany() {
        return phrases.values().stream()
                .flatMap(List::stream)
                .anyMatch(phrase -> phrase.source().equals("{company}"));
    }

    /** Whether there is any way to say it in a language. */
    public boolean speaks(Language language) {
        return !phrases(language).isEmpty();
    }
}
