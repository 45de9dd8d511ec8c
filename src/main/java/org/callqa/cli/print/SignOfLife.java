package org.callqa.cli.print;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says that the program is at work while it has not printed anything yet: a large folder takes its time to be walked, and a
 * large model to be loaded, and nobody should take it for dead.
 */
public final class SignOfLife implements AutoCloseable {

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final PrintWriter out;
    private final Duration patience;
    private volatile boolean spoken;
    private @Nullable Thread watch;

    /**
     * @param out where the program prints, by way of {@link #writer}
     * @param patience how long it may say nothing
     */
    public SignOfLife(PrintWriter out, Duration patience) {
        this.out = out;
        this.patience = patience;
    }

    /** The way to {@code out} for everything else; what goes through it is a sign of life itself. */
    public PrintWriter writer() {
        return new PrintWriter(new Heard(out), true);
    }

    /** From now on; {@code work} is what is said, such as {@code reading the recordings}. */
    public void begin(String work) {
        watch = new Thread(() -> watch(work), "sign-of-life");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(String work) {
        try {
            Thread.sleep(patience.toMillis());
            while (!spoken) {
                out.println(work + " ...");
                out.flush();
                Thread.sleep(AGAIN_AFTER.toMillis());
            }
        } catch (InterruptedException done) {
            // the work is done
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.interrupt();
        }
    }

    private final class Heard extends FilterWriter {

        Heard(Writer out) {
            super(out);
        }

        @Override
        public void write(int letter) throws IOException {
            spoken = true;
            super.write(letter);
        }

        @Override
        public void write(char[] letters, int from, int count) throws IOException {
            spoken = true;
            super.write(letters, from, count);
        }

        @Override
        public void write(String text, int from, int count) throws IOException {
            spoken = true;
            super.write(text, from, count);
        }
    }
}
