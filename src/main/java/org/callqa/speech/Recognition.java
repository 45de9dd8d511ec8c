package org.callqa.speech;

import java.util.List;
import org.callqa.call.Word;

/** One channel of one recording being recognised; used by one thread. */
public interface Recognition extends AutoCloseable {

    /**
     * Hears the next samples.
     *
     * @param samples signed 16-bit samples at the transcriber's rate
     * @param length how many of them, from the start of the array
     * @throws TranscriptionException when the engine refuses the audio
     */
    void accept(short[] samples, int length) throws TranscriptionException;

    /**
     * Ends the utterance that is under way, so that words before and after are not joined. The clock goes on.
     *
     * @throws TranscriptionException when the engine fails
     */
    void pause() throws TranscriptionException;

    /**
     * Ends the recognition.
     *
     * @return every word heard, in order; times count the samples accepted, from 0
     * @throws TranscriptionException when the engine fails
     */
    List<Word> finish() throws TranscriptionException;

    @Override
    void close();
}
