package org.callqa.store;

/**
 * What is kept of a call, as far as it tells whether there is something to do.
 *
 * @param key names the call
 * @param pathKey names its recording
 * @param bytes size of the recording when it was heard; 0 when it was not
 * @param modifiedMs when it had been changed then, in milliseconds of the epoch
 * @param audioSha256 of its bytes; empty when they were never read
 * @param factsSha256 of what the call list says
 * @param transcriptKey under which the transcript is kept; empty without one
 * @param gone whether the recording was not in its folder any more
 * @param answerBasis what the answers of the rubric and program asked for rest on; empty without answers
 * @param skipBasis what the reason why it has none rests on; empty without one
 * @param again whether that reason may be gone by itself
 */
public record CallState(
        String key,
        String pathKey,
        long bytes,
        long modifiedMs,
        String audioSha256,
        String factsSha256,
        String transcriptKey,
        boolean gone,
        String answerBasis,
        String skipBasis,
        boolean again) {}
