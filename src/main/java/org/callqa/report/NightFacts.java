package org.callqa.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callqa.review.ReviewList;
import org.callqa.rubric.Rubric;
import org.callqa.store.ScoredCall;
import org.callqa.store.Skip;

/**
 * What the reports are made of.
 *
 * @param rubric what the calls were scored against
 * @param zone of the house, in which times of day are told
 * @param calls the results
 * @param skips the recordings that were not scored, by recording
 * @param review draws those to listen to, from the calls as they are read once by id
 * @param contents digest of calls, answers and settings: as long as it stays the same, so do the reports
 * @param run facts for auditors, by name: program, decoder, models, settings, times; values of any JSON type
 */
public record NightFacts(
        Rubric rubric,
        ZoneId zone,
        ScoredCalls calls,
        List<Skip> skips,
        Review review,
        String contents,
        Map<String, Object> run) {

    /** Which of the calls to listen to. */
    public interface Review {

        /** Takes the next call. */
        void add(ScoredCall call);

        /** The list, when there are no more calls; the same each time. */
        ReviewList list();

        /** Whatever the calls are. */
        static Review of(ReviewList list) {
            return new Review() {
                @Override
                public void add(ScoredCall call) {
                    // the list is made
                }

                @Override
                public ReviewList list() {
                    return list;
                }
            };
        }
    }

    public NightFacts {
        skips = List.copyOf(skips);
    }
}
