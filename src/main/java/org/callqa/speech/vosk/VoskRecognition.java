package org.callqa.speech.vosk;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callqa.call.Word;
import org.callqa.speech.Recognition;
import org.callqa.speech.TranscriptionException;
import org.jspecify.annotations.Nullable;

/**
 * One native recogniser, from its creation to its end. It is fed in chunks of its own size: Vosk looks for the end of an
 * utterance once per chunk, so the words would otherwise depend on how the caller cut the audio.
 *
 * <p>Methods are synchronized so that a close from another thread waits for the call under way: a native recogniser freed in
 * use ends the process.
 */
final class VoskRecognition implements Recognition {

    /** Vosk decodes in steps of 200 ms (kaldi_recognizer.cc, AcceptWaveform). */
    static final int CHUNKS_PER_SECOND = 5;

    private final VoskResult reader;
    private final List<Word> words = new ArrayList<>();
    private final short[] chunk;
    private @Nullable Pointer recognizer;
    private int filled;
    private boolean fed;
    private boolean over;

    VoskRecognition(Pointer recognizer, int sampleRateHz, VoskResult reader) {
        this.reader = reader;
        this.recognizer = recognizer;
        this.chunk = new short[sampleRateHz / CHUNKS_PER_SECOND];
        VoskLibrary.vosk_recognizer_set_words(recognizer, 1);
    }

    @Override
    public synchronized void accept(short[] samples, int length) throws TranscriptionException {
        Objects.checkFromIndexSize(0, length, samples.length);
        Pointer open = open();
        for (int taken = 0; taken < length; ) {
            int part = Math.min(length - taken, chunk.length - filled);
            System.arraycopy(samples, taken, chunk, filled, part);
            taken += part;
            filled += part;
            if (filled == chunk.length) {
                feed(open);
            }
        }
    }

    @Override
    public synchronized void pause() throws TranscriptionException {
        endUtterance(open());
    }

    @Override
    public synchronized List<Word> finish() throws TranscriptionException {
        endUtterance(open());
        over = true;
        return List.copyOf(words);
    }

    @Override
    public synchronized void close() {
        Pointer last = recognizer;
        recognizer = null;
        if (last != null) {
            VoskLibrary.vosk_recognizer_free(last);
        }
    }

    /** Vosk's next utterance goes on with its clock: it counts the samples of finished ones (kaldi_recognizer.cc, CleanUp). */
    private void endUtterance(Pointer open) throws TranscriptionException {
        if (filled > 0) {
            feed(open);
        }
        if (fed) {
            words.addAll(reader.words(VoskLibrary.vosk_recognizer_final_result(open)));
            fed = false;
        }
    }

    private void feed(Pointer open) throws TranscriptionException {
        KaldiLog.forget();
        int code = VoskLibrary.vosk_recognizer_accept_waveform_s(open, chunk, filled);
        if (code < 0) {
            over = true;
            throw new TranscriptionException("the speech engine refused the audio: " + KaldiLog.complaints());
        }
        filled = 0;
        fed = true;
        if (code > 0) {
            words.addAll(reader.words(VoskLibrary.vosk_recognizer_result(open)));
        }
    }

    private Pointer open() {
        if (recognizer == null || over) {
            throw new IllegalStateException("this recognition is over");
        }
        return recognizer;
    }
}
