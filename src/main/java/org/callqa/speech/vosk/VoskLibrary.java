package org.callqa.speech.vosk;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libvosk that callqa uses, as {@code vosk_api.h} declares them.
 *
 * <p>Mapped directly and not through {@code org.vosk}: that class turns the error code −1 of {@code accept_waveform} into
 * {@code true}, so that a call nobody could hear looks like a silent one; it decodes text by the locale; and it asks for a
 * function that the macOS library lacks. Texts therefore travel as bytes and pointers, never as Java strings.
 */
final class VoskLibrary {

    private static final int WARNINGS = -1;

    static {
        NativeLibrary library;
        try {
            library = VoskNatives.load();
        } catch (IOException e) {
            throw new IllegalStateException("the speech engine cannot be unpacked: " + e.getMessage(), e);
        }
        Native.register(VoskLibrary.class, library);
        VoskNatives.useDecimalPoints();
        vosk_set_log_level(WARNINGS);
    }

    private VoskLibrary() {}

    /** Path of the folder in the system's encoding of file names, ending in NUL; null when the model is refused. */
    static native @Nullable Pointer vosk_model_new(byte[] path);

    static native void vosk_model_free(Pointer model);

    /** Rate of the audio in samples per second; null when refused. */
    static native @Nullable Pointer vosk_recognizer_new(Pointer model, float sampleRate);

    static native void vosk_recognizer_free(Pointer recognizer);

    static native void vosk_recognizer_set_words(Pointer recognizer, int words);

    /** 1: an utterance ended, 0: go on, −1: the audio was not taken. Length in samples. */
    static native int vosk_recognizer_accept_waveform_s(Pointer recognizer, short[] samples, int length);

    static native Pointer vosk_recognizer_result(Pointer recognizer);

    static native Pointer vosk_recognizer_final_result(Pointer recognizer);

    static native void vosk_set_log_level(int level);
}
