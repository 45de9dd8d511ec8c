package org.callqa.audio.pcm;

import java.time.Duration;

/** A recording longer than the night allows. */
public final class RecordingTooLongException extends UnreadableAudioException {

    private static final long serialVersionUID = 1L;

    public RecordingTooLongException(Duration limit) {
        super("the recording is longer than " + limit.toMinutes() + " minutes, the limit of --max-audio-minutes");
    }
}
