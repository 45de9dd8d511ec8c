package org.callqa.cli.supervise;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.callqa.batch.attempt.EarlierEnd;
import org.callqa.cli.config.ReaderLanguage;

/** How this very program is started once more. */
final class ChildCommand {

    /** Java fixes its encoding of file names when it starts; under {@code LC_ALL=C} a Chinese file cannot even be named. */
    static final String LOCALE = "C.UTF-8";

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Class<?> main;
    private final List<String> arguments;
    private final List<String> flags = flags();

    ChildCommand(Class<?> main, String[] arguments) {
        this.main = main;
        this.arguments = List.of(arguments);
    }

    private static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** Whether file names are UTF-8 here. */
    static boolean localeIsUtf8() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return WINDOWS
                || Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    }

    /** Whether somebody debugs this process, who would not find what he looks for in it. */
    static boolean isDebugged() {
        return flags().stream().anyMatch(flag -> flag.startsWith("-agentlib:jdwp") || flag.startsWith("-Xrunjdwp"));
    }

    /**
     * The process to start.
     *
     * @param heap its size, as the user wants it
     * @param threads that hear, unless there may be fewer
     * @param mostThreads so few, when the machine is short of memory
     * @param earlier how the child before it ended
     */
    ProcessBuilder builder(Optional<String> heap, int threads, OptionalInt mostThreads, Optional<EarlierEnd> earlier) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // what the page of a dying Java would hold may be words of a call: it is not kept, nor is a core
        command.add("-XX:ErrorFile=" + (WINDOWS ? "NUL" : "/dev/null"));
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:+ExitOnOutOfMemoryError");
        // the time goes into the native engine: the second compiler costs more than it gives, and so do other
        // collectors
        if (flags.stream().noneMatch(flag -> flag.matches("-XX:[+]Use\\w+GC"))) {
            command.add("-XX:+UseSerialGC");
        }
        if (flags.stream().noneMatch(flag -> flag.startsWith("-XX:TieredStopAtLevel") || flag.startsWith("-Xint"))) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(flags);
        ChildHeap.flag(heap, flags, threads).ifPresent(command::add);
        command.add("-D" + Supervised.PARENT + "=" + Supervised.PRESENT);
        command.add("-D" + Supervised.TERMINAL + "=" + (System.console() != null));
        mostThreads.ifPresent(most -> command.add("-D" + Supervised.MOST_THREADS + "=" + most));
        earlier.ifPresent(end -> command.add("-D" + Supervised.EARLIER_END + "=" + end.text()));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        if (!localeIsUtf8()) {
            // which it would forget with the locale
            builder.environment()
                    .put(ReaderLanguage.VARIABLE, ReaderLanguage.ofEnvironment().code());
            builder.environment().put("LC_ALL", LOCALE);
        }
        return builder;
    }

    /** In the runnable jar the classes are nested, and only the jar's own launcher finds them. */
    private String mainClass() {
        boolean nested = String.valueOf(main.getResource(main.getSimpleName() + ".class"))
                .contains("BOOT-INF");
        return nested ? "org.springframework.boot.loader.launch.JarLauncher" : main.getName();
    }
}
