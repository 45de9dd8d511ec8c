package org.callqa.manifest;

/**
 * A recording or a row of the call list that cannot be scored.
 *
 * @param callId the call it would have been; the recording's name where the list gives none
 * @param recording as the call list or the folder names it
 * @param reason what is wrong, with file and line
 * @param remedy what an operator can do
 */
public record Rejection(String callId, String recording, String reason, String remedy) {}
