package org.callqa.manifest;

import org.callqa.call.Shortened;

/**
 * A recording or a row of the call list that cannot be scored.
 *
 * @param callId the call it would have been; the recording's name where the list gives none
 * @param recording as the call list or the folder names it
 * @param reason what is wrong, with file and line
 * @param remedy what an operator can do
 */
public record Rejection(String callId, String recording, String reason, String remedy) {

    private static final int LONGEST_ID = 512;

    private static final int LONGEST_NAME = 2048;

    public Rejection {
        callId = Shortened.of(callId, LONGEST_ID);
        recording = Shortened.of(recording, LONGEST_NAME);
        reason = Shortened.of(reason, LONGEST_NAME);
    }
}
