package org.callqa.cli.options;

import java.util.Map;
import org.callqa.call.Language;
import org.callqa.speech.Transcriber;

/** The night's speech recognisers, closed together. */
public record Transcribers(Map<Language, Transcriber> byLanguage) implements AutoCloseable {

    public Transcribers {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The recogniser of a language for which one was opened. */
    public Transcriber of(Language language) {
        Transcriber transcriber = byLanguage.get(language);
        if (transcriber == null) {
            throw new IllegalArgumentException("no model was opened for " + language);
        }
        return transcriber;
    }

    @Override
    public void close() {
        byLanguage.values().forEach(Transcriber::close);
    }
}
