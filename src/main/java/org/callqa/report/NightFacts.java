package org.callqa.report;

import java.util.List;
import java.util.Map;
import org.callqa.review.ReviewList;
import org.callqa.rubric.Rubric;
import org.callqa.store.Skip;

/**
 * What the reports are made of.
 *
 * @param rubric what the calls were scored against
 * @param calls the results
 * @param skips the recordings that were not scored, by recording
 * @param review which of the calls to listen to
 * @param contents digest of calls, answers and settings: as long as it stays the same, so do the reports
 * @param run facts for auditors, by name: program, decoder, models, settings, times; values of any JSON type
 */
public record NightFacts(
        Rubric rubric,
        ScoredCalls calls,
        List<Skip> skips,
        ReviewList review,
        String contents,
        Map<String, Object> run) {

    public NightFacts {
        skips = List.copyOf(skips);
    }
}
