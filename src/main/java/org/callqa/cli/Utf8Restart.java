package org.callqa.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callqa.cli.options.LanguageOption;

/**
 * Starts the program once more with a UTF-8 locale. Java fixes its encoding of file names when it starts: under
 * {@code LC_ALL=C}, as cron has it, a Chinese file name cannot even be named, and no setting inside the program helps.
 */
final class Utf8Restart {

    private static final String RESTARTED = "CALLQA_RESTARTED";
    private static final String LOCALE = "C.UTF-8";
    private static final int KILLED = 137;

    private Utf8Restart() {}

    /** Whether file names are not UTF-8 here, and this is not the second start already. */
    static boolean needed() {
        boolean windows = File.separatorChar == '\\';
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !windows && !isUtf8(encoding) && System.getenv(RESTARTED) == null;
    }

    /**
     * Runs the program in a child with the same arguments.
     *
     * @return the child's exit code, or a usage error when an argument did not survive the locale
     */
    static int run(String[] args) {
        for (String arg : args) {
            if (arg.indexOf('\uFFFD') >= 0) {
                System.err.println(
                        "callqa: an argument holds letters that this locale cannot express; start callqa with"
                                + " LC_ALL=" + LOCALE + " in its environment");
                return ExitCode.USAGE;
            }
        }
        ProcessBuilder child =
                new ProcessBuilder(command(args)).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE);
        child.environment()
                .put(LanguageOption.VARIABLE, LanguageOption.ofEnvironment().code());
        child.environment().put("LC_ALL", LOCALE);
        child.environment().put(RESTARTED, "1");
        try {
            Process process = child.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException e) {
            System.err.println("callqa: cannot start a second time with LC_ALL=" + LOCALE + ": " + e.getMessage());
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    /**
     * In the second start: ends with the first one, however that ends. The pipe between them closes when the first is
     * killed, and a program that went on alone would hold the state folder against the next run.
     */
    static void endWithTheFirst() {
        if (System.getenv(RESTARTED) == null) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nobody writes into this pipe
                        }
                    } catch (IOException closed) {
                        // the same as its end
                    }
                    Runtime.getRuntime().halt(KILLED);
                },
                "first-start-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static List<String> command(String[] args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass());
        command.addAll(List.of(args));
        return command;
    }

    /** In the runnable jar the classes are nested, and only the jar's own launcher finds them. */
    private static String mainClass() {
        boolean nested = System.getProperty("java.class.path").endsWith("callqa.jar")
                && !System.getProperty("java.class.path").contains(File.pathSeparator);
        return nested ? "org.springframework.boot.loader.launch.JarLauncher" : Main.class.getName();
    }

    private static boolean isUtf8(String encoding) {
        return Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    }
}
