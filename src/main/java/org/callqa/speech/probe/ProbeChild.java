package org.callqa.speech.probe;

import java.nio.file.Path;
import java.util.Random;
import org.callqa.call.Language;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.speech.vosk.VoskEngine;

/**
 * What the child of {@link ModelProbe} does: loads a model and hears a second of noise and one of silence. Whatever the
 * engine has against the model ends this process and not the night; a good one ends it with 0.
 */
public final class ProbeChild {

    /** The first argument of a program that is to be the child of a probe. */
    public static final String ARGUMENT = "probe-this-model";

    private static final double NOISE = 3_000;

    private ProbeChild() {}

    /** @param arguments {@link #ARGUMENT}, folder of the model, rate it hears in samples per second */
    public static void main(String[] arguments) throws Exception {
        int rateHz = Integer.parseInt(arguments[2]);
        Random random = new Random(1);
        short[] samples = new short[2 * rateHz];
        for (int i = 0; i < rateHz; i++) {
            samples[i] = (short) Math.max(-32_768, Math.min(32_767, NOISE * random.nextGaussian()));
        }
        try (Transcriber model = new VoskEngine().open(Language.EN, Path.of(arguments[1]), rateHz, "probed");
                Recognition recognition = model.begin()) {
            recognition.accept(samples, samples.length);
            recognition.finish();
        }
        System.exit(0);
    }
}
