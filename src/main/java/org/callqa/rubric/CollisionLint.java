package org.callqa.rubric;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.language.PhrasePattern;
import org.callqa.rubric.PhraseUse.Purpose;

/** No phrase is asked of a party in one criterion and forbidden to it in another. */
final class CollisionLint {

    private final List<ParsedCriterion> criteria;
    private final Map<String, PhraseSet> sets;
    private final Problems problems;

    CollisionLint(List<ParsedCriterion> criteria, List<PhraseFileParser.Located> sets, Problems problems) {
        this.criteria = criteria;
        this.sets = sets.stream()
                .collect(Collectors.toMap(located -> located.set().name(), PhraseFileParser.Located::set, (a, b) -> a));
        this.problems = problems;
    }

    void run() {
        List<PhraseUse> required = uses(Set.of(Purpose.REQUIRED, Purpose.ENOUGH));
        for (PhraseUse forbidden : uses(Set.of(Purpose.FORBIDDEN))) {
            for (Language language : forbidden.languages()) {
                Map<String, String> phrases = allowedOnly(forbidden, language);
                required.stream()
                        .filter(use -> use.languages().contains(language))
                        .filter(use -> meet(use, forbidden))
                        .forEach(use -> report(use, forbidden, phrases, language));
            }
        }
    }

    private void report(PhraseUse required, PhraseUse forbidden, Map<String, String> phrases, Language language) {
        for (String set : required.sets()) {
            for (PhrasePattern pattern : patterns(set, language)) {
                String owner = phrases.get(normalised(pattern));
                if (owner == null) {
                    continue;
                }
                String message = "'" + pattern.source() + "' (" + owner + ") is forbidden here, but "
                        + required.criterion() + " asks for it (" + set + ", "
                        + required.list().place().fileAndLine() + ")";
                String hint = "remove it from one of the phrase sets, or add " + set + " to except:";
                if (forbidden.conditional() || required.conditional()) {
                    problems.warning(forbidden.list(), message, hint);
                } else {
                    problems.error(forbidden.list(), message, hint);
                }
            }
        }
    }

    /** The forbidden phrases that are not excepted, with the set they are in. */
    private Map<String, String> allowedOnly(PhraseUse forbidden, Language language) {
        Map<String, String> phrases = new HashMap<>();
        Set<String> excepted = Stream.concat(
                        forbidden.except().stream().flatMap(set -> patterns(set, language).stream()),
                        forbidden.sets().stream().flatMap(set -> innocent(set, language).stream()))
                .map(CollisionLint::normalised)
                .collect(Collectors.toSet());
        for (String set : forbidden.sets()) {
            patterns(set, language).stream()
                    .map(CollisionLint::normalised)
                    .filter(phrase -> !excepted.contains(phrase))
                    .forEach(phrase -> phrases.putIfAbsent(phrase, set));
        }
        return phrases;
    }

    private static boolean meet(PhraseUse required, PhraseUse forbidden) {
        boolean sameSpeaker =
                required.who() == forbidden.who() || required.who() == Who.ANY || forbidden.who() == Who.ANY;
        boolean sameTime = forbidden.window().equals(Window.WHOLE_CALL)
                || forbidden.window().equals(required.window());
        return sameSpeaker && sameTime;
    }

    private List<PhraseUse> uses(Set<Purpose> purposes) {
        return criteria.stream()
                .flatMap(parsed -> parsed.uses().stream())
                .filter(use -> purposes.contains(use.purpose()))
                .toList();
    }

    private List<PhrasePattern> patterns(String set, Language language) {
        PhraseSet known = sets.get(set);
        return known == null ? List.of() : known.phrases(language);
    }

    private List<PhrasePattern> innocent(String set, Language language) {
        PhraseSet known = sets.get(set);
        return known == null ? List.of() : known.except(language);
    }

    private static String normalised(PhrasePattern pattern) {
        String text = pattern.source().toLowerCase(Locale.ROOT).strip();
        return pattern.language() == Language.ZH ? text.replaceAll("\\s+", "") : text.replaceAll("\\s+", " ");
    }
}
