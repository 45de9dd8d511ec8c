package org.callqa.cli;

import java.util.Map;
import org.callqa.call.Language;
import org.callqa.speech.Transcriber;

/** The night's speech recognisers, closed together. */
record Transcribers(Map<Language, Transcriber> byLanguage) implements AutoCloseable {

    Transcribers {
        byLanguage = Map.copyOf(byLanguage);
    }

    @Override
    public void close() {
        byLanguage.values().forEach(Transcriber::close);
    }
}
