package org.callqa.speech.vosk;

import com.sun.jna.Pointer;
import org.callqa.call.Language;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.speech.TranscriptionException;
import org.jspecify.annotations.Nullable;

/** One Vosk model, shared by every recording of its language: the model is large, a recogniser is not. */
final class VoskTranscriber implements Transcriber {

    private final VoskResult reader = new VoskResult();
    private final Language language;
    private final String key;
    private final int sampleRateHz;
    private @Nullable Pointer model;

    VoskTranscriber(Language language, String key, int sampleRateHz, Pointer model) {
        this.language = language;
        this.key = key;
        this.sampleRateHz = sampleRateHz;
        this.model = model;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public synchronized Recognition begin() throws TranscriptionException {
        if (model == null) {
            throw new IllegalStateException("this transcriber is closed");
        }
        KaldiLog.forget();
        Pointer recognizer = VoskLibrary.vosk_recognizer_new(model, sampleRateHz);
        if (recognizer == null) {
            throw new TranscriptionException("the speech engine cannot listen with this model: " + KaldiLog.complaints()
                    + ". Compare its folder with the archive it came from");
        }
        return new VoskRecognition(recognizer, sampleRateHz, reader);
    }

    /** Recognitions under way stay valid: the native model lives until the last of them is closed. */
    @Override
    public synchronized void close() {
        Pointer last = model;
        model = null;
        if (last != null) {
            VoskLibrary.vosk_model_free(last);
        }
    }
}
