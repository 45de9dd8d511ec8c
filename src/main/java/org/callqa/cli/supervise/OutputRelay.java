package org.callqa.cli.supervise;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands on what a child prints, byte for byte, but for what Java prints when it dies, which is a page when it dies of a fault
 * in native code; of that it keeps the reason.
 */
final class OutputRelay extends Thread {

    private static final String FATAL = "# A fatal error has been detected by the Java Runtime Environment:";
    private static final String NO_MEMORY =
            "# There is insufficient memory for the Java Runtime Environment to continue.";

    /** As in {@code #  SIGSEGV (0xb) at pc=0x00007f6dc20d2f94, pid=22027, tid=22028}. */
    private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+|Internal Error)\\b.*");

    /** As in {@code # C  [libvosk.so+0x3ed2f94]  some_function+0x124}. */
    private static final Pattern LIBRARY = Pattern.compile("# [A-Za-z]\\s+\\[([\\w.+-]+?)\\+0x.*");

    private static final String NO_HEAP = "Terminating due to java.lang.OutOfMemoryError";

    /** Of the lines that may be among these; the last comes before one when two threads die at once. */
    private static final String BEGINNINGS = "#T[";

    /** As JNA names the engine's library where it unpacks it. */
    private static final Pattern ENGINE = Pattern.compile("jna\\d+\\.tmp");

    /** What C++ says as it dies. */
    private static final String CPLUSPLUS_NO_MEMORY = "std::bad_alloc";

    private final InputStream from;
    private final OutputStream to;
    private boolean dying;
    private volatile boolean memoryRanOut;
    private volatile int lines;
    private volatile String signal = "";
    private volatile String library = "";

    OutputRelay(InputStream from, OutputStream to, String name) {
        super(name);
        this.from = new BufferedInputStream(from);
        this.to = to;
        setDaemon(true);
    }

    /** Whether the child said that there was not enough memory. */
    boolean memoryRanOut() {
        return memoryRanOut;
    }

    /** How many lines were handed on. */
    int lines() {
        return lines;
    }

    /** What the child died of, such as {@code SIGSEGV in libvosk.so}; empty when it printed no such page. */
    Optional<String> fault() {
        return signal.isEmpty()
                ? Optional.empty()
                : Optional.of(library.isEmpty() ? signal : signal + " in " + library);
    }

    /** Whether the child has begun to die: from then on it does nothing else, but it may hang in it. */
    boolean isDying() {
        return dying;
    }

    @Override
    public void run() {
        try {
            relay();
        } catch (IOException closed) {
            // the child is gone, or nobody reads any more what it prints
        }
    }

    private void relay() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean withheld = false;
        boolean begun = false;
        for (int next = from.read(); next >= 0; next = from.read()) {
            withheld = begun ? withheld : BEGINNINGS.indexOf(next) >= 0;
            begun = next != '\n';
            line.write(next);
            if (next == '\n') {
                take(line, withheld);
                line.reset();
            } else if (!withheld && from.available() == 0) {
                // a line that is rewritten on a terminal has no end
                hand(line);
                line.reset();
            }
            if (from.available() == 0) {
                to.flush();
            }
        }
        take(line, withheld);
        to.flush();
    }

    private void take(ByteArrayOutputStream line, boolean withheld) throws IOException {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        if (text.contains(CPLUSPLUS_NO_MEMORY) || text.equals(NO_MEMORY)) {
            memoryRanOut = true;
        }
        if (!withheld) {
            hand(line);
            return;
        }
        dying |= text.endsWith(FATAL) || text.equals(NO_MEMORY);
        if (text.startsWith(NO_HEAP)) {
            return;
        }
        if (!dying && !text.equals("#") || text.startsWith("T")) {
            hand(line);
            return;
        }
        Matcher signalled = SIGNAL.matcher(text);
        if (signal.isEmpty() && signalled.matches()) {
            signal = signalled.group(1);
        }
        Matcher inLibrary = LIBRARY.matcher(text);
        if (library.isEmpty() && inLibrary.matches()) {
            library = ENGINE.matcher(inLibrary.group(1)).matches() ? "libvosk" : inLibrary.group(1);
        }
    }

    private void hand(ByteArrayOutputStream line) throws IOException {
        line.writeTo(to);
        lines += line.size() > 0 ? 1 : 0;
    }
}
