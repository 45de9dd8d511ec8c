package org.callqa.batch;

import java.time.Duration;
import java.util.Optional;

/** Told how the run goes on; may be called by several threads at once. */
public interface NightProgress {

    /** Nobody looks on. */
    NightProgress NONE = new NightProgress() {

        @Override
        public void say(String line) {}

        @Override
        public void planned(int calls, long bytes) {}

        @Override
        public void callDone(Done done) {}
    };

    /** Something has to be said at once, in one line. */
    void say(String line);

    /**
     * The work is known.
     *
     * @param calls that need answers
     * @param bytes of their recordings
     */
    void planned(int calls, long bytes);

    /** A recording is done. */
    void callDone(Done done);

    /**
     * What became of a recording.
     *
     * @param recording its path in the folder
     * @param bytes size of its file
     * @param audio its length; zero when it could not be decoded
     * @param skipped why it goes to {@code skipped.csv}; empty when it does not
     */
    record Done(String recording, long bytes, Duration audio, Optional<String> skipped) {}
}
