package org.callqa.audio.hearing;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;

/**
 * Silero VAD version 5 at 8000 samples per second: windows of 256 samples behind 32 of the window before, a recurrent
 * state of 2 x 1 x 128 numbers.
 */
final class SileroDetector implements FrameDetector, AutoCloseable {

    private static final int WINDOW = 256;
    private static final int CONTEXT = 32;
    private static final int STATE = 2 * 128;

    private final double threshold;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * @param threshold probability from which on it is speech, 0..1; its authors' default is 0.5
     */
    SileroDetector(Path model, double threshold) throws OrtException {
        this.threshold = threshold;
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        session = environment.createSession(model.toString(), options);
    }

    @Override
    public String toString() {
        return "Silero v5, threshold " + threshold;
    }

    @Override
    public BitSet speech(short[] samples) {
        BitSet speech = new BitSet();
        float[] window = new float[CONTEXT + WINDOW];
        float[] state = new float[STATE];
        try (OnnxTensor rate = OnnxTensor.createTensor(
                environment, LongBuffer.wrap(new long[] {FrameClock.SAMPLE_RATE_HZ}), new long[] {1})) {
            for (int from = 0; from < samples.length; from += WINDOW) {
                System.arraycopy(window, WINDOW, window, 0, CONTEXT);
                for (int i = 0; i < WINDOW; i++) {
                    window[CONTEXT + i] = from + i < samples.length ? samples[from + i] / 32768f : 0;
                }
                if (probability(window, state, rate) >= threshold) {
                    speech.set(
                            (from + SAMPLES / 2) / SAMPLES,
                            (Math.min(samples.length, from + WINDOW) + SAMPLES / 2) / SAMPLES);
                }
            }
            return speech;
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private float probability(float[] window, float[] state, OnnxTensor rate) throws OrtException {
        try (OnnxTensor input =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(window), new long[] {1, window.length});
                OnnxTensor before =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(state), new long[] {2, 1, 128});
                OrtSession.Result result = session.run(Map.of("input", input, "state", before, "sr", rate))) {
            ((OnnxTensor) result.get("stateN").orElseThrow()).getFloatBuffer().get(state);
            return ((OnnxTensor) result.get("output").orElseThrow())
                    .getFloatBuffer()
                    .get();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
