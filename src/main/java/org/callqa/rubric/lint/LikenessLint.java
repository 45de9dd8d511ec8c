package org.callqa.rubric.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.PhrasePattern;
import org.callqa.language.Slots;
import org.callqa.language.SpokenText;
import org.callqa.rubric.yaml.Problems;

/**
 * No sentence that one criterion asks for would be heard as a phrase that another forbids. Takes seconds, so it is
 * part of checking a rubric and not of loading it, and it only warns.
 */
public final class LikenessLint {

    /** Of a phrase with many alternatives the first readings show what it is about. */
    private static final int READINGS = 12;

    private final List<ParsedCriterion> criteria;
    private final PhrasesByName phrases;
    private final Problems problems;
    private final Set<List<Object>> looked = new HashSet<>();
    private final Set<List<String>> told = new HashSet<>();

    public LikenessLint(List<ParsedCriterion> criteria, List<Located> sets, Problems problems) {
        this.criteria = criteria;
        this.phrases = new PhrasesByName(sets);
        this.problems = problems;
    }

    public void run() {
        for (PhraseConflict conflict : PhraseConflict.of(criteria)) {
            List<PhrasePattern> excepted = phrases.excepted(conflict.forbidden(), conflict.language());
            for (String set : conflict.required().sets()) {
                // a set may be asked for in several places: once against each list of forbidden ones is enough
                if (looked.add(List.of(set, conflict.forbidden().list().place(), conflict.language()))) {
                    phrases.phrases(set, conflict.language()).forEach(required -> look(conflict, required, excepted));
                }
            }
        }
    }

    private void look(PhraseConflict conflict, PhrasePattern required, List<PhrasePattern> excepted) {
        PhraseMatcher matcher = new PhraseMatcher(conflict.language(), Slots.EMPTY);
        for (List<String> reading : required.readings(READINGS)) {
            SpokenText text = spoken(reading, conflict.language());
            for (String set : conflict.forbidden().sets()) {
                for (PhrasePattern forbidden : phrases.phrases(set, conflict.language())) {
                    Optional<PhraseMatch> match = best(matcher, forbidden, text)
                            .filter(found ->
                                    found.similarity() >= conflict.forbidden().met())
                            .filter(found -> excepted.stream()
                                    .noneMatch(except -> best(matcher, except, text)
                                            .filter(other -> other.similarity() >= found.similarity())
                                            .isPresent()));
                    if (match.isPresent() && told.add(List.of(required.source(), forbidden.source()))) {
                        problems.warning(
                                conflict.forbidden().list(),
                                "'" + text.quote(0, reading.size()) + "', which "
                                        + conflict.required().criterion() + " asks for, would be heard as '"
                                        + forbidden.source() + "' (" + set + "), which is forbidden here",
                                "change one of them, or write the sentence under except: of " + set);
                    }
                }
            }
        }
    }

    private static Optional<PhraseMatch> best(PhraseMatcher matcher, PhrasePattern pattern, SpokenText text) {
        return matcher.best(pattern, text, 0, text.words().size());
    }

    private static SpokenText spoken(List<String> reading, Language language) {
        List<Word> words = new ArrayList<>();
        for (String word : reading) {
            int start = words.size() * 300;
            words.add(new Word(word, new Span(start, start + 300), 1.0));
        }
        return SpokenText.of(words, language);
    }
}
