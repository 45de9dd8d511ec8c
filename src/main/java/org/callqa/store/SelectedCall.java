package org.callqa.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A call that reports are asked for, without its answers.
 *
 * @param key names the call
 * @param callId as the call list gives it
 * @param folder of the recordings, absolute; empty where nobody knows it
 * @param recording path inside that folder
 * @param agentId whose call it is
 * @param startedAt when the call reached the centre
 * @param factsSha256 of what the call list says now
 * @param audioSha256 of the recording; empty when it was never read
 * @param pathKey names the recording
 * @param transcriptKey under which the transcript is kept; empty without one
 * @param gone whether the recording is in its folder no more
 * @param answerBasis what the answers of the rubric and program asked for rest on; empty without such
 * @param skipBasis what the reason rests on why it was not scored; a dash when there is none
 * @param answered whether any answers are kept, of whatever rubric and program
 */
public record SelectedCall(
        String key,
        String callId,
        String folder,
        String recording,
        String agentId,
        Optional<Instant> startedAt,
        String factsSha256,
        String audioSha256,
        String pathKey,
        String transcriptKey,
        boolean gone,
        String answerBasis,
        String skipBasis,
        boolean answered) {

    /** Whether it was not scored, for a reason that is kept. */
    public boolean skipped() {
        return !skipBasis.equals("-");
    }
}
