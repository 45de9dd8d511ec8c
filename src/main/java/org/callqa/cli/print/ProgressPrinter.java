package org.callqa.cli.print;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.callqa.batch.NightProgress;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;

/** Says how the night goes on: a line that is rewritten on a terminal, a plain line a minute elsewhere. */
public final class ProgressPrinter implements NightProgress {

    private static final Duration PLAIN_LINE_EVERY = Duration.ofMinutes(1);

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final Texts texts;
    private int calls;
    private long totalBytes;
    private long begunNanos;
    private long printedNanos;
    private int done;
    private int skipped;
    private long bytesDone;
    private Duration audio = Duration.ZERO;

    public ProgressPrinter(PrintWriter out, boolean terminal, LongSupplier nanoTime, Texts texts) {
        this.texts = texts;
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.begunNanos = nanoTime.getAsLong();
        this.printedNanos = begunNanos;
    }

    @Override
    public synchronized void say(String line) {
        out.println(Printable.of(texts.told(line)));
        out.flush();
    }

    @Override
    public synchronized void planned(int toDo, long bytes) {
        calls = toDo;
        totalBytes = bytes;
        begunNanos = nanoTime.getAsLong();
        printedNanos = begunNanos;
        if (toDo > 0) {
            out.println(texts.say("progress.planned", toDo));
            out.flush();
        }
    }

    @Override
    public synchronized void callDone(Done call) {
        done++;
        skipped += call.skipped().isPresent() ? 1 : 0;
        bytesDone += call.bytes();
        audio = audio.plus(call.audio());
        long now = nanoTime.getAsLong();
        if (terminal) {
            out.print("\r" + line(now) + " ");
            out.flush();
        } else if (Duration.ofNanos(now - printedNanos).compareTo(PLAIN_LINE_EVERY) >= 0) {
            out.println(line(now));
            out.flush();
            printedNanos = now;
        }
    }

    /** Ends the rewritten line. */
    public synchronized void end() {
        if (terminal && done > 0) {
            out.println();
        }
    }

    private String line(long now) {
        double seconds = Math.max(0.001, (now - begunNanos) / 1e9);
        double left = bytesDone == 0 ? 0 : seconds * (totalBytes - bytesDone) / bytesDone;
        return texts.say(
                "progress.line",
                done,
                calls,
                skipped,
                Figures.hours(audio.toSeconds()),
                Figures.decimal(audio.toMillis() / 1000.0 / seconds, 1),
                Figures.hours(Math.round(left)));
    }
}
