package org.callqa.audio.hearing;

import io.github.givimad.libfvadjni.VoiceActivityDetector;
import io.github.givimad.libfvadjni.VoiceActivityDetector.Mode;
import io.github.givimad.libfvadjni.VoiceActivityDetector.SampleRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;

/** WebRTC's voice activity detection (libfvad), asked every 10 ms. */
final class FvadDetector implements FrameDetector {

    private final Mode mode;

    FvadDetector(Mode mode) {
        this.mode = mode;
        try {
            VoiceActivityDetector.loadLibrary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "libfvad mode " + mode.ordinal();
    }

    @Override
    public BitSet speech(short[] samples) {
        try (VoiceActivityDetector detector = VoiceActivityDetector.newInstance()) {
            detector.setSampleRate(SampleRate.S8000);
            detector.setMode(mode);
            BitSet speech = new BitSet();
            for (int frame = 0; (frame + 1) * SAMPLES <= samples.length; frame++) {
                speech.set(
                        frame, detector.process(Arrays.copyOfRange(samples, frame * SAMPLES, (frame + 1) * SAMPLES)));
            }
            return speech;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
