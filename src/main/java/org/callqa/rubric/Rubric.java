package org.callqa.rubric;

import java.util.List;
import java.util.Map;
import org.callqa.call.CallColumns;
import org.callqa.call.Language;

/**
 * What calls are scored against.
 *
 * @param id name of the rubric
 * @param version as its owner counts
 * @param title for people
 * @param passMark the score from which a call passes, percent
 * @param minAnswered the share of the weight asked in a call that has to be answered for it to have a score, percent
 * @param sections in the order of the scorecard
 * @param criteria in the order of the scorecard, section by section
 * @param phraseSets by name
 * @param sha256 of the rubric file and every phrase file it uses, lower-case hex
 */
public record Rubric(
        String id,
        String version,
        String title,
        double passMark,
        double minAnswered,
        List<Section> sections,
        List<Criterion> criteria,
        Map<String, PhraseSet> phraseSets,
        String sha256) {

    /** Columns of every scorecard, before one for each criterion; no criterion may be called like one of them. */
    public static final List<String> CALL_COLUMNS = List.of(
            CallColumns.CALL_ID,
            CallColumns.RECORDING,
            CallColumns.AGENT_NAME,
            CallColumns.STARTED_AT,
            CallColumns.LANGUAGE,
            "duration_s",
            "score",
            "score_low",
            "score_high",
            "answered",
            "asked",
            "pass",
            "proposed_fail",
            "note");

    public Rubric {
        sections = List.copyOf(sections);
        criteria = List.copyOf(criteria);
        phraseSets = Map.copyOf(phraseSets);
    }

    /** Whether it looks for the company's name by itself, which needs to be known. */
    public boolean asksForCompany() {
        return phraseSets.values().stream().anyMatch(PhraseSet::isCompany);
    }

    /** The criteria that are asked of a call in a language. */
    public List<Criterion> criteria(Language language) {
        return criteria.stream()
                .filter(criterion -> criterion.languages().contains(language))
                .toList();
    }

    /** A part of the call, or of conduct, that belongs together on the scorecard. */
    public record Section(String id, String title) {}
}
