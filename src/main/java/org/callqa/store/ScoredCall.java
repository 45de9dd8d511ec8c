package org.callqa.store;

import org.callqa.scoring.answer.CallScore;

/**
 * The durable result of one call.
 *
 * @param score the answers and what they add up to
 * @param audioSha256 of the recording, lower-case hex
 * @param transcriptKey under which the transcript is kept; empty when it was forgotten
 * @param folder of the recordings, absolute; empty where nobody knows it
 * @param gone whether the recording is in its folder no more
 */
public record ScoredCall(CallScore score, String audioSha256, String transcriptKey, String folder, boolean gone) {

    /** Of a recording that has just been heard. */
    public ScoredCall(CallScore score, String audioSha256, String transcriptKey) {
        this(score, audioSha256, transcriptKey, "", false);
    }
}
