package org.callqa.rubric;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;

/**
 * One question of the rubric.
 *
 * @param id stable: scorecards, tests and calibration key on it
 * @param section id of the section it belongs to
 * @param question what is asked, per language, for people
 * @param weight its share of the score, in points; above 0
 * @param critical whether a NOT_MET proposes to fail the whole call
 * @param languages the languages it is asked in
 * @param appliesWhen what makes it due; always due when empty
 * @param check what answers it
 * @param phraseSets names of the phrase sets that the check and {@code appliesWhen} look for
 */
public record Criterion(
        String id,
        String section,
        Map<Language, String> question,
        double weight,
        boolean critical,
        Set<Language> languages,
        Optional<Check> appliesWhen,
        Check check,
        Set<String> phraseSets) {

    public Criterion {
        question = Map.copyOf(question);
        languages = Set.copyOf(languages);
        phraseSets = Set.copyOf(phraseSets);
    }
}
