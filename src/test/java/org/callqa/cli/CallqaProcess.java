package org.callqa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a user starts it: a process of its own, with its own environment. */
final class CallqaProcess {

    private static final long LONGEST_MINUTES = 10;
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Path output;
    private Path folder = Path.of("").toAbsolutePath();

    /**
     * The program unpacked.
     *
     * @param output where everything it prints is kept
     * @param args as on the command line
     */
    CallqaProcess(Path output, String... args) {
        this(JAVA_HOME, UnpackedProgram.flags(), output, args);
    }

    /** @param program flags that tell Java what to run */
    CallqaProcess(List<String> program, Path output, String... args) {
        this(JAVA_HOME, program, output, args);
    }

    private CallqaProcess(Path javaHome, List<String> program, Path output, String... args) {
        this.output = output;
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(List.of(System.getProperty("callqa.jvm.flags", "-XX:TieredStopAtLevel=1")
                .split(" ")));
        command.addAll(program);
        command.addAll(List.of(args));
    }

    /** The runnable jar itself. */
    static CallqaProcess ofTheJar(Path output, String... args) {
        return ofTheJar(JAVA_HOME, output, args);
    }

    static CallqaProcess ofTheJar(Path javaHome, Path output, String... args) {
        String jar = Path.of(System.getProperty("callqa.jar", "target/callqa.jar"))
                .toAbsolutePath()
                .toString();
        return new CallqaProcess(javaHome, List.of("-jar", jar), output, args);
    }

    /** Gives Java a flag more. */
    CallqaProcess flag(String flag) {
        command.add(1, flag);
        return this;
    }

    CallqaProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs under another program, which is told the command to run. */
    CallqaProcess tracedBy(String... tracer) {
        command.addAll(0, List.of(tracer));
        return this;
    }

    /** Runs where no file may grow over a size, as on a full disk. */
    CallqaProcess withFilesUpTo(int kilobytes) {
        return tracedBy("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash");
    }

    /** Starts in another folder than this one. */
    CallqaProcess in(Path folder) {
        this.folder = folder;
        return this;
    }

    /** Starts the program and leaves it running. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        builder.environment().remove("LANG");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs the program to its end. */
    int run() throws IOException, InterruptedException {
        Process process = start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + LONGEST_MINUTES + " minutes: " + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
