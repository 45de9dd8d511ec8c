package org.callqa.speech.vosk;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.callqa.call.Language;
import org.callqa.speech.Transcriber;
import org.callqa.speech.TranscriberFactory;
import org.callqa.speech.preflight.ModelInspector;
import org.callqa.speech.preflight.ModelReport;
import org.callqa.speech.preflight.UnusableModelException;

/** Makes transcribers that listen with Vosk, each from a model folder that has passed its preflight. */
public final class VoskEngine implements TranscriberFactory {

    /** Of the library in the jar; a test holds it to the build's own version. */
    static final String VERSION = "0.3.45";

    @Override
    public Transcriber open(Language language, Path modelFolder) throws IOException {
        return open(language, new ModelInspector().inspect(modelFolder));
    }

    /**
     * Loads a model that has been inspected already, so that a large one is not read twice for its checksum.
     *
     * @throws UnusableModelException when the report has a fatal problem or the engine refuses the model all the same
     * @throws EngineUnavailableException when the native library cannot be loaded on this machine
     */
    public Transcriber open(Language language, ModelReport report) throws IOException {
        report.requireUsable();
        byte[] path = nativePath(report.folder());
        Pointer model;
        try {
            model = VoskLibrary.vosk_model_new(path);
            KaldiLog.listen();
        } catch (LinkageError | IllegalStateException e) {
            throw new EngineUnavailableException(unavailable(e), e);
        }
        if (model == null) {
            throw new UnusableModelException("the speech engine refuses the model " + report.folder()
                    + "; it gave its reason on stderr just before. Compare the folder with the archive it came from, or"
                    + " fetch it again");
        }
        return new VoskTranscriber(language, key(report), report.sampleRateHz(), model);
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

    private static String key(ModelReport report) {
        return "vosk " + VERSION + " model " + report.sha256() + " rate " + report.sampleRateHz() + " chunks "
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
