package org.callqa.speech.vosk;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.speech.probe.ModelProbe;

/** Hears a recording, or noise, in a process of its own, and prints the words; with {@code unchecked} without a probe. */
final class HearInOwnProcess {

    private HearInOwnProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (Platform.isLinux()) {
            out.println("numbers as in "
                    + Function.getFunction("c", "setlocale")
                            .invokePointer(new Object[] {1, null})
                            .getString(0));
        }
        Path model = Path.of(arguments[0]);
        boolean unchecked = arguments.length > 2 && arguments[2].equals("unchecked");
        try (Transcriber transcriber = unchecked
                        ? new VoskEngine().open(Language.ZH, model, 8_000, "unchecked")
                        : new ModelProbe().inspect(model).open(Language.ZH);
                Recognition recognition = transcriber.begin()) {
            short[] samples =
                    arguments[1].equals("noise") ? Noise.bursts(8000, 1, 300, 600, 1500) : Wave.read(arguments[1]);
            recognition.accept(samples, samples.length);
            for (Word word : recognition.finish()) {
                out.println(word.text() + " " + word.confidence());
            }
        }
    }
}
