package org.callqa.batch;

import java.time.Duration;

/** Told how the run goes on; may be called by several threads at once. */
public interface NightProgress {

    /** Something has to be said at once, in one line. */
    void say(String line);

    /**
     * The work is known.
     *
     * @param calls that need answers
     * @param bytes of their recordings
     */
    void planned(int calls, long bytes);

    /**
     * A recording is done.
     *
     * @param bytes size of its file
     * @param audio its length; zero when it could not be decoded
     * @param skipped whether it goes to {@code skipped.csv}
     */
    void callDone(long bytes, Duration audio, boolean skipped);
}
