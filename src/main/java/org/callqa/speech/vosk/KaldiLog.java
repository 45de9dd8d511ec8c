package org.callqa.speech.vosk;

import com.sun.jna.Callback;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What Kaldi, the engine inside Vosk, has to say: it gives the reason for a refusal to its log and nowhere else. Where the
 * library lets us (its symbol is C++ and may be missing), the log comes here and not to stderr.
 */
final class KaldiLog implements Callback {

    private static final int KEPT_LINES = 3;
    private static final int ASSERTION = -3;
    private static final int WARNING = -1;

    /** {@code kaldi::SetLogHandler(void (*)(const LogMessageEnvelope&, const char*))} in the Itanium C++ ABI. */
    private static final String SET_LOG_HANDLER = "_ZN5kaldi13SetLogHandlerEPFvRKNS_18LogMessageEnvelopeEPKcE";

    // process-wide like the log itself, and never collected: native code holds on to it
    private static final KaldiLog LOG = new KaldiLog();

    private final ThreadLocal<Deque<String>> lines = ThreadLocal.withInitial(ArrayDeque::new);

    private KaldiLog() {}

    static void listenTo(NativeLibrary library) {
        try {
            Function setLogHandler = library.getFunction(SET_LOG_HANDLER);
            setLogHandler.invokeVoid(new Object[] {LOG});
        } catch (UnsatisfiedLinkError e) {
            System.getLogger(KaldiLog.class.getName())
                    .log(System.Logger.Level.DEBUG, "the engine keeps its own log on stderr", e);
        }
    }

    /** Forgets what was said on this thread, before a call whose reason may be asked for. */
    static void forget() {
        LOG.lines.get().clear();
    }

    /** What was complained about on this thread since {@link #forget}, as one text; empty when nothing was. */
    static String complaints() {
        return String.join("; ", LOG.lines.get());
    }

    /** Called by the engine: the envelope begins with the severity (0 information, −1 warning, −2 error, −3 assertion). */
    @SuppressWarnings("unused")
    public void callback(Pointer envelope, Pointer message) {
        int severity = envelope.getInt(0);
        if (severity > WARNING) {
            return;
        }
        String text =
                message.getString(0, "UTF-8").lines().findFirst().orElse("").strip();
        if (severity == ASSERTION) {
            // the process ends here: this line is all that anybody will know
            System.getLogger(KaldiLog.class.getName()).log(System.Logger.Level.ERROR, text);
        }
        Deque<String> kept = lines.get();
        if (!text.isEmpty() && !kept.contains(text)) {
            kept.addLast(text);
        }
        if (kept.size() > KEPT_LINES) {
            kept.removeFirst();
        }
    }
}
