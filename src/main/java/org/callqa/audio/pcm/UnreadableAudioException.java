package org.callqa.audio.pcm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A recording that cannot be heard; the message says why and what to do, in words for an operator. */
public class UnreadableAudioException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public UnreadableAudioException(String message) {
        super(message);
    }

    /** Names the recording, without any control characters its name may hold, and then what is wrong with it. */
    public UnreadableAudioException(Path recording, String problem) {
        this(CONTROL.matcher(String.valueOf(recording.getFileName())).replaceAll("?") + ": " + problem);
    }

    public UnreadableAudioException(String message, Throwable cause) {
        super(message, cause);
    }
}
