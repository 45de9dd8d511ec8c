package org.callqa.speech.vosk;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.callqa.call.Language;
import org.callqa.speech.Transcriber;
import org.callqa.speech.UnusableModelException;

/** Makes transcribers that listen with Vosk, each from a model folder. */
public final class VoskEngine {

    /** Of the library in the jar; a test holds it to the build's own version. */
    public static final String VERSION = "0.3.45";

    /**
     * Loads a model that is known to be good: one that is not may end the process.
     *
     * @param sampleRateHz the rate of the audio it will be fed, samples per second
     * @param identity what names the model's content, such as its SHA-256
     * @throws UnusableModelException when the engine refuses the model
     * @throws EngineUnavailableException when the native library cannot be loaded on this machine
     */
    public Transcriber open(Language language, Path folder, int sampleRateHz, String identity) throws IOException {
        byte[] path = nativePath(folder);
        Pointer model;
        try {
            model = VoskLibrary.vosk_model_new(path);
            KaldiLog.listen();
        } catch (LinkageError | IllegalStateException e) {
            throw new EngineUnavailableException(unavailable(e), e);
        }
        if (model == null) {
            throw new UnusableModelException("the speech engine refuses the model " + folder
                    + "; it gave its reason on stderr just before. Compare the folder with the archive it came from, or"
                    + " fetch it again");
        }
        return new VoskTranscriber(language, key(identity, sampleRateHz), sampleRateHz, model);
    }

    /** The bytes the C library opens files by: those Java uses itself, which on Windows are not UTF-8. */
    private static byte[] nativePath(Path folder) throws UnusableModelException {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        String path = folder.toAbsolutePath() + "\0";
        if (!names.newEncoder().canEncode(path)) {
            throw new UnusableModelException(
                    "the speech engine cannot open the folder " + folder + ": its name has letters"
                            + " outside this system's " + names + ". Move the model to a folder with a plain name");
        }
        return path.getBytes(names);
    }

    private static String key(String identity, int sampleRateHz) {
        return "vosk " + VERSION + " model " + identity + " rate " + sampleRateHz + " chunks "
                + VoskRecognition.CHUNKS_PER_SECOND + "/s confidence 3 decimals";
    }

    private static String unavailable(Throwable reason) {
        return "the speech engine does not run here (" + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "): " + reason.getMessage()
                + ". It comes for Linux x86-64 with glibc, Windows x86-64 and macOS. On another machine give your own"
                + " libvosk with -Djna.library.path=FOLDER; if the temporary folder forbids programs, give another with"
                + " -Djna.tmpdir=FOLDER";
    }
}
