package org.callqa.store;

/**
 * A recording that was not scored.
 *
 * @param callId the call it belongs to
 * @param recording as the call list or the folder names it
 * @param reason why it was not scored
 * @param remedy what an operator can do
 * @param again whether the next run tries it again
 */
public record Skip(String callId, String recording, String reason, String remedy, boolean again) {}
