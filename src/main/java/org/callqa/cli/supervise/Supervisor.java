package org.callqa.cli.supervise;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.callqa.batch.attempt.EarlierEnd;
import org.callqa.batch.attempt.EarlierEnd.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The parent's side. No Java handler survives a fault in native code, and Java fixes its locale and its memory when it
 * starts: so the work is done by a child, which is started again when it dies. What it was at, it left in the state.
 */
public final class Supervisor {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    /** Said by Java itself when no memory is left. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int SIGNALLED = 128;
    private static final Map<Integer, String> SIGNALS = Map.of(
            SIGNALLED + 4, "SIGILL",
            SIGNALLED + 6, "SIGABRT",
            SIGNALLED + 7, "SIGBUS",
            SIGNALLED + 8, "SIGFPE",
            SIGNALLED + 11, "SIGSEGV");
    private static final int HANGUP = SIGNALLED + 1;
    private static final int INTERRUPT = SIGNALLED + 2;
    private static final int KILL = SIGNALLED + 9;
    private static final int TERMINATE = SIGNALLED + 15;

    /** Java needs as long to begin with anything: what ends before has heard nothing. */
    private static final Duration BEGIN = Duration.ofMillis(700);

    /** So many that end one after the other for want of memory, and have said no more than that they begin, never will. */
    private static final int FALSE_STARTS = 3;

    private static final Duration LONGEST_END = Duration.ofSeconds(15);

    private static final Path MEMORY_COUNTERS = Path.of("/proc/vmstat");
    private static final String KILLED_FOR_MEMORY = "oom_kill ";

    private final ChildCommand command;
    private final Settings settings;
    private final LastWord lastWord;
    private final PrintWriter err;
    private final long begunNanos = System.nanoTime();
    private volatile boolean ending;
    private @Nullable Process child;
    private List<OutputRelay> relays = List.of();

    /**
     * What the parent has to know before it starts a child.
     *
     * @param restarts at most so many; less than 0 when a death is the end
     * @param heap the child's, as the user wants it
     * @param threads that hear
     */
    public record Settings(int restarts, Optional<String> heap, int threads) {

        /** Of a command that hears nothing. */
        public static final Settings NONE = new Settings(-1, Optional.empty(), 1);
    }

    /** Told when no child is left that could tell it. */
    public interface LastWord {

        /**
         * @param failure why there is none, in a line
         * @param ended how many children ended
         * @param took since the command was given
         */
        void say(String failure, int ended, Duration took);
    }

    private Supervisor(ChildCommand command, Settings settings, LastWord lastWord, PrintWriter err) {
        this.command = command;
        this.settings = settings;
        this.lastWord = lastWord;
        this.err = err;
    }

    /** Whether no parent is wanted, be it that somebody debugs this process and would find nothing in it. */
    public static boolean isOff() {
        return Supervised.OFF.equals(System.getProperty(Supervised.PARENT)) || ChildCommand.isDebugged();
    }

    /** Whether file names cannot be told here without a child. */
    public static boolean neededForLocale() {
        return !ChildCommand.localeIsUtf8();
    }

    /**
     * Runs the program in a child with the same arguments, in as many as it takes.
     *
     * @param main the program's entry
     * @param lastWord told when the last of them has died
     * @param err where this process says what is wrong
     * @return the exit code, or a usage error when an argument did not survive the locale
     */
    public static int run(Class<?> main, String[] arguments, Settings settings, LastWord lastWord, PrintWriter err) {
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                err.println(
                        "callqa: an argument holds letters that this locale cannot express; start callqa with LC_ALL="
                                + ChildCommand.LOCALE + " in its environment");
                return USAGE;
            }
        }
        Supervisor supervisor = new Supervisor(new ChildCommand(main, arguments), settings, lastWord, err);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::end, "end-of-child"));
        try {
            return supervisor.run();
        } catch (IOException e) {
            return supervisor.failed("cannot start its child process: " + e.getMessage(), 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int run() throws IOException, InterruptedException {
        OptionalInt mostThreads = OptionalInt.empty();
        Optional<EarlierEnd> earlier = Optional.empty();
        int falseStarts = 0;
        while (true) {
            long killsBefore = killsForMemory();
            long startedNanos = System.nanoTime();
            Process process = start(mostThreads, earlier);
            OutputRelay out = relays.get(0);
            OutputRelay error = relays.get(1);
            int code = await(process, out);
            finish(relays);
            if (code >= Supervised.IN_ORDER && code < SIGNALLED) {
                return code - Supervised.IN_ORDER;
            }
            if (ending || code == TERMINATE || code == INTERRUPT || code == HANGUP) {
                return code;
            }
            boolean forMemory = code == KILL && killsForMemory() > killsBefore;
            EarlierEnd end = death(code, forMemory, out, error, earlier);
            boolean atOnce = System.nanoTime() - startedNanos < BEGIN.toNanos() && end.kind() != Kind.KILLED;
            falseStarts = code == OUT_OF_MEMORY && out.lines() + error.lines() <= 1 ? falseStarts + 1 : 0;
            boolean cannotStart = atOnce || falseStarts == FALSE_STARTS;
            if (cannotStart || earlier.isPresent() && earlier.get().last() || settings.restarts() < 0) {
                return failed(
                        "the program ended (" + end.words() + ")"
                                + (end.times() > 1 ? ", and so did " + (end.times() - 1) + " before it" : "")
                                + (cannotStart
                                        ? ": Java cannot start here as it is told to (CALLQA_OPTS, --heap)"
                                        : ""),
                        end.times());
            }
            if (forMemory) {
                mostThreads = OptionalInt.of(Math.max(1, mostThreads.orElse(settings.threads()) / 2));
            }
            earlier = Optional.of(end);
        }
    }

    private int failed(String why, int ended) {
        err.println("callqa: " + why);
        lastWord.say(why, ended, Duration.ofNanos(System.nanoTime() - begunNanos));
        return FAILED;
    }

    private synchronized Process start(OptionalInt mostThreads, Optional<EarlierEnd> earlier) throws IOException {
        Process started = command.builder(settings.heap(), settings.threads(), mostThreads, earlier)
                .start();
        child = started;
        relays = List.of(
                relay(started.getInputStream(), FileDescriptor.out, "out"),
                relay(started.getErrorStream(), FileDescriptor.err, "err"));
        if (ending) {
            started.toHandle().destroy();
        }
        return started;
    }

    private static OutputRelay relay(InputStream from, FileDescriptor to, String name) {
        OutputRelay relay = new OutputRelay(from, new BufferedOutputStream(new FileOutputStream(to)), name);
        relay.start();
        return relay;
    }

    /** What the child printed last. */
    private static void finish(List<OutputRelay> relays) throws InterruptedException {
        for (OutputRelay relay : relays) {
            relay.join(LONGEST_END.toMillis());
        }
    }

    /** A process that dies of a fault can hang in it. */
    private static int await(Process process, OutputRelay out) throws InterruptedException {
        while (!process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
            if (out.isDying() && !process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        }
        return process.exitValue();
    }

    private EarlierEnd death(
            int code, boolean forMemory, OutputRelay out, OutputRelay error, Optional<EarlierEnd> earlier) {
        int times = earlier.map(EarlierEnd::times).orElse(0) + 1;
        boolean last = times > settings.restarts();
        long tookMs = (System.nanoTime() - begunNanos) / 1_000_000;
        if (code == KILL) {
            return new EarlierEnd(
                    Kind.KILLED,
                    forMemory ? "killed by the system, which was short of memory" : "killed by signal 9",
                    times,
                    tookMs,
                    last);
        }
        if (code == Supervised.STUCK) {
            return new EarlierEnd(Kind.STUCK, "nothing was heard on", times, tookMs, last);
        }
        if (code == OUT_OF_MEMORY || out.memoryRanOut() || error.memoryRanOut()) {
            return new EarlierEnd(Kind.OUT_OF_MEMORY, "out of memory", times, tookMs, last);
        }
        String words = out.fault().orElse(SIGNALS.getOrDefault(code, "exit code " + code));
        return new EarlierEnd(Kind.CRASHED, words, times, tookMs, last);
    }

    /** How many processes the system has ended for want of memory; 0 where it does not say. */
    private static long killsForMemory() {
        try {
            return Files.readAllLines(MEMORY_COUNTERS).stream()
                    .filter(line -> line.startsWith(KILLED_FOR_MEMORY))
                    .mapToLong(line -> Long.parseLong(line.substring(KILLED_FOR_MEMORY.length())))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notSaid) {
            return 0;
        }
    }

    /** The parent is told to end, and has the child end in order before it does. */
    private void end() {
        ending = true;
        Process process;
        List<OutputRelay> speaking;
        synchronized (this) {
            process = child;
            speaking = relays;
        }
        if (process == null || !process.isAlive()) {
            return;
        }
        // by its handle, for destroying the process itself closes its pipes, and with them what it says last
        process.toHandle().destroy();
        try {
            if (!process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            finish(speaking);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
