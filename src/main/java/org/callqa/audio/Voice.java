package org.callqa.audio;

import java.util.List;
import org.callqa.call.Span;

/**
 * What the voice in a short piece of speech sounds like, for telling two speakers on one channel apart.
 *
 * @param span when; a few syllables at most
 * @param pitchHz median fundamental frequency
 * @param levelDb mean level of its voiced sound, decibels below full scale
 * @param timbre mean mel cepstrum of its voiced sound without the level: the shape of the mouth, throat and line
 */
public record Voice(Span span, double pitchHz, double levelDb, List<Double> timbre) {

    public Voice {
        timbre = List.copyOf(timbre);
    }
}
