package org.callqa.store;

import java.util.Optional;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.measure.CallMeasures;

/**
 * The durable result of one call.
 *
 * @param score the answers and what they add up to
 * @param measures what was simply measured; empty in what an earlier callqa kept
 * @param audioSha256 of the recording, lower-case hex
 * @param transcriptKey under which the transcript is kept; empty when it was forgotten
 * @param folder of the recordings, absolute; empty where nobody knows it
 * @param gone whether the recording is in its folder no more
 * @param contents what all of this rests on but rubric and program, in short; empty where nobody knows
 */
public record ScoredCall(
        CallScore score,
        Optional<CallMeasures> measures,
        String audioSha256,
        String transcriptKey,
        String folder,
        boolean gone,
        String contents) {

    /** Whatever became of the recording. */
    public ScoredCall(CallScore score, Optional<CallMeasures> measures, String audioSha256, String transcriptKey) {
        this(score, measures, audioSha256, transcriptKey, "", false, "");
    }
}
