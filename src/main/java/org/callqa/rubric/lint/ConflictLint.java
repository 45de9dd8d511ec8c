package org.callqa.rubric.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.SpokenText;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.yaml.Problems;

/** No phrase is asked of a party in one criterion and forbidden to it in another. */
public final class ConflictLint {

    /** Of a phrase with many alternatives the first readings show what it is about. */
    private static final int READINGS = 12;

    /** Two places of which one asks a party to say something and the other forbids it something at that time. */
    private record Conflict(PhraseUse required, PhraseUse forbidden, Language language) {}

    private final Written written;
    private final Problems problems;
    private final Map<PhrasePattern, String> normalised = new IdentityHashMap<>();

    public ConflictLint(Written written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    /** Complains of phrases that are written the same where they are asked and where they are forbidden. */
    void refuseTheSame() {
        for (Conflict conflict : conflicts()) {
            Map<String, String> forbidden = forbidden(conflict.forbidden(), conflict.language());
            for (String set : conflict.required().sets()) {
                for (PhrasePattern pattern : written.phrases(set, conflict.language())) {
                    String owner = forbidden.get(normalised(pattern));
                    if (owner != null) {
                        report(conflict, pattern, owner, set);
                    }
                }
            }
        }
    }

    private List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        List<PhraseUse> required = uses(Set.of(Purpose.REQUIRED, Purpose.ENOUGH));
        for (PhraseUse forbidden : uses(Set.of(Purpose.FORBIDDEN))) {
            for (Language language : Language.values()) {
                required.stream()
                        .filter(use -> meet(use, forbidden))
                        .filter(use -> use.languages().contains(language))
                        .filter(use -> forbidden.languages().contains(language))
                        .forEach(use -> conflicts.add(new Conflict(use, forbidden, language)));
            }
        }
        return conflicts;
    }

    private List<PhraseUse> uses(Set<Purpose> purposes) {
        return written.criteria().stream()
                .flatMap(criterion -> criterion.uses().stream())
                .filter(use -> purposes.contains(use.purpose()))
                .toList();
    }

    private static boolean meet(PhraseUse required, PhraseUse forbidden) {
        boolean sameSpeaker =
                required.who() == forbidden.who() || required.who() == Who.ANY || forbidden.who() == Who.ANY;
        boolean sameTime = forbidden.window().equals(Window.WHOLE_CALL)
                || forbidden.window().equals(required.window());
        return sameSpeaker && sameTime;
    }

    private void report(Conflict conflict, PhrasePattern pattern, String forbiddenSet, String requiredSet) {
        PhraseUse required = conflict.required();
        PhraseUse forbidden = conflict.forbidden();
        String message = "'" + pattern.source() + "' (" + forbiddenSet + ") is forbidden here, but "
                + required.criterion() + " asks for it (" + requiredSet + ", "
                + required.list().place().fileAndLine() + ")";
        String hint = "remove it from one of the phrase sets, or add " + requiredSet + " to except:";
        // there are calls in which not both are asked
        if (required.conditional() || forbidden.conditional()) {
            problems.warning(forbidden.list(), message, hint);
        } else {
            problems.error(forbidden.list(), message, hint);
        }
    }

    /** The forbidden phrases that are not excepted, with the set they are in. */
    private Map<String, String> forbidden(PhraseUse use, Language language) {
        Set<String> excepted =
                written.excepted(use, language).stream().map(this::normalised).collect(Collectors.toSet());
        Map<String, String> forbidden = new HashMap<>();
        for (String set : use.sets()) {
            written.phrases(set, language).stream()
                    .map(this::normalised)
                    .filter(phrase -> !excepted.contains(phrase))
                    .forEach(phrase -> forbidden.putIfAbsent(phrase, set));
        }
        return forbidden;
    }

    private String normalised(PhrasePattern pattern) {
        return normalised.computeIfAbsent(pattern, unread -> {
            String text = unread.source().toLowerCase(Locale.ROOT).strip();
            return unread.language() == Language.ZH ? text.replaceAll("\\s+", "") : text.replaceAll("\\s+", " ");
        });
    }

    /**
     * Doubts sentences that one criterion asks for and that would be heard as what another forbids. Takes seconds, so it
     * is part of checking a rubric and not of loading it.
     */
    public void doubtTheAlike() {
        Set<List<Object>> looked = new HashSet<>();
        Set<List<String>> told = new HashSet<>();
        for (Conflict conflict : conflicts()) {
            List<PhrasePattern> excepted = written.excepted(conflict.forbidden(), conflict.language());
            for (String set : conflict.required().sets()) {
                // a set may be asked for in several places: once against each list of forbidden ones is enough
                if (looked.add(List.of(set, conflict.forbidden().list().place(), conflict.language()))) {
                    written.phrases(set, conflict.language())
                            .forEach(required -> doubtTheAlike(conflict, required, excepted, told));
                }
            }
        }
    }

    private void doubtTheAlike(
            Conflict conflict, PhrasePattern required, List<PhrasePattern> excepted, Set<List<String>> told) {
        PhraseMatcher matcher = new PhraseMatcher(conflict.language(), Slots.EMPTY);
        for (List<String> reading : required.readings(READINGS)) {
            SpokenText text = spoken(reading, conflict.language());
            for (String set : conflict.forbidden().sets()) {
                for (PhrasePattern forbidden : written.phrases(set, conflict.language())) {
                    Optional<PhraseMatch> match = best(
                                    matcher,
                                    forbidden,
                                    text,
                                    conflict.forbidden().met())
                            .filter(found -> excepted.stream()
                                    .noneMatch(except -> best(matcher, except, text, found.similarity())
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

    private static Optional<PhraseMatch> best(
            PhraseMatcher matcher, PhrasePattern pattern, SpokenText text, double minSimilarity) {
        return matcher.best(pattern, text, 0, text.words().size(), Math.max(PhraseMatcher.LEAST, minSimilarity));
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
