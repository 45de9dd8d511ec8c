package org.callqa.rubric.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callqa.call.Language;
import org.callqa.language.PhrasePattern;
import org.callqa.rubric.yaml.Problems;

/** No phrase is asked of a party in one criterion and forbidden to it in another. */
final class CollisionLint {

    private final List<ParsedCriterion> criteria;
    private final PhrasesByName phrases;
    private final Problems problems;

    CollisionLint(List<ParsedCriterion> criteria, List<Located> sets, Problems problems) {
        this.criteria = criteria;
        this.phrases = new PhrasesByName(sets);
        this.problems = problems;
    }

    void run() {
        PhraseConflict.of(criteria).forEach(this::look);
    }

    private void look(PhraseConflict conflict) {
        Map<String, String> forbidden = forbidden(conflict.forbidden(), conflict.language());
        for (String set : conflict.required().sets()) {
            for (PhrasePattern pattern : phrases.phrases(set, conflict.language())) {
                String owner = forbidden.get(normalised(pattern));
                if (owner != null) {
                    report(conflict, pattern, owner, set);
                }
            }
        }
    }

    private void report(PhraseConflict conflict, PhrasePattern pattern, String forbiddenSet, String requiredSet) {
        PhraseUse required = conflict.required();
        String message = "'" + pattern.source() + "' (" + forbiddenSet + ") is forbidden here, but "
                + required.criterion() + " asks for it (" + requiredSet + ", "
                + required.list().place().fileAndLine() + ")";
        String hint = "remove it from one of the phrase sets, or add " + requiredSet + " to except:";
        if (conflict.isConditional()) {
            problems.warning(conflict.forbidden().list(), message, hint);
        } else {
            problems.error(conflict.forbidden().list(), message, hint);
        }
    }

    /** The forbidden phrases that are not excepted, with the set they are in. */
    private Map<String, String> forbidden(PhraseUse use, Language language) {
        Set<String> excepted = phrases.excepted(use, language).stream()
                .map(CollisionLint::normalised)
                .collect(Collectors.toSet());
        Map<String, String> forbidden = new HashMap<>();
        for (String set : use.sets()) {
            phrases.phrases(set, language).stream()
                    .map(CollisionLint::normalised)
                    .filter(phrase -> !excepted.contains(phrase))
                    .forEach(phrase -> forbidden.putIfAbsent(phrase, set));
        }
        return forbidden;
    }

    private static String normalised(PhrasePattern pattern) {
        String text = pattern.source().toLowerCase(Locale.ROOT).strip();
        return pattern.language() == Language.ZH ? text.replaceAll("\\s+", "") : text.replaceAll("\\s+", " ");
    }
}
