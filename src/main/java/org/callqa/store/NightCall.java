package org.callqa.store;

import org.callqa.call.CallRecord;

/**
 * One call of a night.
 *
 * @param call what the call list says; its recording is relative to the recordings folder
 * @param bytes size of the recording, a measure of the work it makes
 * @param audioSha256 of the recording's bytes, lower-case hex
 */
public record NightCall(CallRecord call, long bytes, String audioSha256) {}
