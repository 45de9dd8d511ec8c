package org.callqa.cli.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.callqa.batch.attempt.EarlierEnd;
import org.callqa.batch.attempt.Supervision;
import org.jspecify.annotations.Nullable;

/** The child's side: what its parent told it, and how it ends. */
public final class Supervised {

    /** Says whether there is a parent; with {@link #OFF} none is wanted. */
    static final String PARENT = "callqa.supervisor";

    static final String PRESENT = "present";
    static final String OFF = "off";
    static final String EARLIER_END = "callqa.earlier-end";
    static final String MOST_THREADS = "callqa.most-threads";
    static final String TERMINAL = "callqa.terminal";

    /**
     * Added to the exit codes of an end in order: 1 and 3 are also what native code and Java's own end over want of memory
     * say.
     */
    static final int IN_ORDER = 100;

    /** Nothing was heard on. */
    static final int STUCK = 98;

    private static final int ASKED_TO_END = 143;
    private static final int KILLED = 137;

    /** The marks of what is being heard are taken back in far less. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private Supervised() {}

    /** Whether this is the child. */
    public static boolean isChild() {
        return PRESENT.equals(System.getProperty(PARENT));
    }

    /**
     * Ends with the parent, however that ends: the pipe between them closes, and a program that went on alone would hold the
     * state folder against the next run.
     */
    public static void endWithTheParent() {
        daemon("parent-watch", () -> {
            try {
                while (System.in.read() >= 0) {
                    // nobody writes into this pipe
                }
            } catch (IOException closed) {
                // the same as its end
            }
            daemon("last-resort", () -> {
                Thread.sleep(LONGEST_END.toMillis());
                Runtime.getRuntime().halt(KILLED);
            });
            System.exit(ASKED_TO_END);
        });
    }

    /** Ends in order. */
    public static void exit(int exitCode) {
        System.exit(IN_ORDER + exitCode);
    }

    /** What stands around a night of this process. */
    public static Supervision of(Duration stuckAfter) {
        return isChild()
                ? new Supervision(
                        true,
                        Optional.ofNullable(System.getProperty(EARLIER_END)).map(EarlierEnd::of),
                        stuckAfter,
                        words -> Runtime.getRuntime().halt(STUCK))
                : Supervision.NONE;
    }

    /** How many recordings may be heard at once after the machine was short of memory; empty when it was not. */
    public static OptionalInt mostThreads() {
        Integer most = Integer.getInteger(MOST_THREADS);
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /** Whether a person looks on; a child prints into a pipe, and its parent knows where that leads. */
    public static boolean onTerminal() {
        @Nullable String told = System.getProperty(TERMINAL);
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    private interface Watching {
        void watch() throws InterruptedException;
    }

    private static void daemon(String name, Watching watching) {
        Thread thread = new Thread(
                () -> {
                    try {
                        watching.watch();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
