package org.callqa.speech;

import org.callqa.call.Language;

/** A speech recogniser for one language; safe for use by several threads. */
public interface Transcriber extends AutoCloseable {

    Language language();

    /** Everything that can change the words: engine and its version, SHA-256 of the model, decoder settings. */
    String key();

    /** The rate the audio must have, samples per second. */
    int sampleRateHz();

    /**
     * Starts to listen to one channel of one recording.
     *
     * @throws TranscriptionException when the engine refuses
     */
    Recognition begin() throws TranscriptionException;

    @Override
    void close();
}
