package org.callqa.speech.vosk;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What Kaldi, the engine inside Vosk, has to say: it gives the reason for a refusal to its log and nowhere else. Where the
 * library lets us (its symbol is C++ and may be missing), the log comes here and not to stderr.
 */
final class KaldiLog {

    /** The shape of a {@code kaldi::LogHandler}. */
    interface Handler extends Callback {
        void callback(Pointer envelope, Pointer message);
    }

    private static final int KEPT_LINES = 3;
    private static final int ASSERTION = -3;
    private static final int WARNING = -1;

    /** {@code kaldi::SetLogHandler(void (*)(const LogMessageEnvelope&, const char*))} in the Itanium C++ ABI. */
    private static final String SET_LOG_HANDLER = "_ZN5kaldi13SetLogHandlerEPFvRKNS_18LogMessageEnvelopeEPKcE";

    // process-wide like the log itself
    private static final ThreadLocal<Deque<String>> LINES = ThreadLocal.withInitial(ArrayDeque::new);

    // never collected: native code holds on to it
    private static final Handler HANDLER = KaldiLog::take;

    private KaldiLog() {}

    /** To be called after each model is loaded: the constructor of a model takes the log back (model.cc). */
    static void listen() {
        try {
            VoskNatives.library().getFunction(SET_LOG_HANDLER).invokeVoid(new Object[] {HANDLER});
        } catch (UnsatisfiedLinkError e) {
            System.getLogger(KaldiLog.class.getName())
                    .log(System.Logger.Level.DEBUG, "the engine keeps its own log on stderr", e);
        }
    }

    /** Forgets what was said on this thread, before a call whose reason may be asked for. */
    static void forget() {
        LINES.get().clear();
    }

    /** What was complained about on this thread since {@link #forget}, as one text; empty when nothing was. */
    static String complaints() {
        return String.join("; ", LINES.get());
    }

    /** Called by the engine: the envelope begins with the severity (0 information, −1 warning, −2 error, −3 assertion). */
    private static void take(Pointer envelope, Pointer message) {
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
        Deque<String> kept = LINES.get();
        if (!text.isEmpty() && !kept.contains(text)) {
            kept.addLast(text);
        }
        if (kept.size() > KEPT_LINES) {
            kept.removeFirst();
        }
    }
}
