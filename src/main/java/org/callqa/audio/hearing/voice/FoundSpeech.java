package org.callqa.audio.hearing.voice;

import java.util.List;
import org.callqa.call.Span;

/**
 * Speech of one channel.
 *
 * @param spans where a voice is heard, in order
 * @param pauses the moments inside them in which it is not, too short to end them, in order
 */
public record FoundSpeech(List<Span> spans, List<Span> pauses) {

    static final FoundSpeech NONE = new FoundSpeech(List.of(), List.of());

    public FoundSpeech {
        spans = List.copyOf(spans);
        pauses = List.copyOf(pauses);
    }
}
