package org.callqa.speech.probe;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.speech.probe.ModelReport.Problem;
import org.callqa.speech.probe.ModelReport.Problem.Severity;

/**
 * Tries a model before a night relies on it. Much in a model folder makes libvosk 0.3.45 end the process, and no reading
 * of the files foresees all of it; so a child of this program loads the model and hears a second of noise and one of
 * silence. A model that did is remembered by the SHA-256 of all its bytes.
 */
public final class ModelProbe {

    /** A model of two gigabytes on a slow disk loads in two minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MOST_LETTERS = 300;

    /** What tells the reason, the most telling first: Kaldi's own lines, then an exception's message, then a crash. */
    private static final List<Pattern> REASONS = List.of(
            Pattern.compile("(?:ERROR|ASSERTION_FAILED) \\([^ ]*\\) (.*)"),
            Pattern.compile("(?:.*: )?(Assertion failed.*)"),
            Pattern.compile("Exception in thread \"main\" [\\w.$]*: (.*)"),
            Pattern.compile("# *(SIG[A-Z]+).*"));

    private final Optional<Path> memory;
    private final Set<String> good;

    /** A probe that remembers nothing. */
    public ModelProbe() {
        this(Optional.empty(), Set.of());
    }

    /**
     * A probe that tries each model once.
     *
     * @param memory folder in which it is noted which models have passed; made when it is needed
     * @param good SHA-256 of models that need no probe
     */
    public ModelProbe(Path memory, Set<String> good) {
        this(Optional.of(memory), good);
    }

    private ModelProbe(Optional<Path> memory, Set<String> good) {
        this.memory = memory;
        this.good = Set.copyOf(good);
    }

    /**
     * Looks a folder over and tries the model; whatever is wrong with it is in the report. Reads every byte for the
     * checksum: about a second per gigabyte and more on slow disks.
     */
    public ModelReport inspect(Path path) {
        ModelFolder folder = ModelFolder.of(path);
        if (!Files.isDirectory(path)) {
            return refused(path, "", "there is no such folder", "Give the folder of a Vosk model");
        }
        if (!folder.has(ModelFolder.NETWORK) && folder.inner().isPresent()) {
            return refused(
                    path,
                    "",
                    "the model lies one folder deeper",
                    "Give " + folder.inner().get() + " instead");
        }
        try {
            ModelSettings settings = new ModelSettings(folder);
            List<Problem> problems = new ArrayList<>(settings.problems());
            boolean usable = problems.stream().noneMatch(problem -> problem.severity() == Severity.FATAL);
            // a folder that is no model may be anything, the whole disk included
            if (!folder.has(ModelFolder.NETWORK)) {
                return new ModelReport(path, settings.sampleRateHz(), 0, "", sorted(problems));
            }
            ModelDigest digest = ModelDigest.of(path);
            if (usable && !hasPassed(digest.sha256())) {
                Optional<String> complaint = complaint(path, settings.sampleRateHz());
                complaint.ifPresent(
                        text -> problems.add(
                                new Problem(
                                        Severity.FATAL,
                                        "",
                                        "",
                                        "the speech engine ends over it: " + text,
                                        "Correct what it names, or compare the folder with the archive it came from and fetch it again")));
                if (complaint.isEmpty()) {
                    remember(digest.sha256());
                }
            }
            return new ModelReport(path, settings.sampleRateHz(), digest.bytes(), digest.sha256(), sorted(problems));
        } catch (IOException e) {
            return refused(path, "", "the files cannot be read: " + e.getMessage(), "Allow reading them");
        }
    }

    private static ModelReport refused(Path folder, String file, String text, String remedy) {
        return new ModelReport(folder, 0, 0, "", List.of(new Problem(Severity.FATAL, file, "", text, remedy)));
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }

    private boolean hasPassed(String sha256) {
        return good.contains(sha256)
                || memory.isPresent() && Files.exists(memory.get().resolve(sha256));
    }

    private void remember(String sha256) throws IOException {
        if (memory.isPresent()) {
            Files.createDirectories(memory.get());
            Files.write(memory.get().resolve(sha256), new byte[0]);
        }
    }

    /** What the engine has against a model, in its own words; empty when it loads it and hears. */
    private static Optional<String> complaint(Path model, int rateHz) throws IOException {
        Path scratch = Files.createTempDirectory("callqa-probe");
        Path output = scratch.resolve("output");
        try {
            Process child = new ProcessBuilder(command(model, rateHz, scratch))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!child.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                child.destroyForcibly().waitFor();
                return Optional.of("it did not come to an end in " + PATIENCE.toMinutes() + " minutes");
            }
            return child.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(reason(output) + " (exit code " + child.exitValue() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the model was tried", e);
        } finally {
            try (var files = Files.walk(scratch)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static List<String> command(Path model, int rateHz, Path scratch) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("hs_err"),
                "-Djna.encoding=UTF-8"));
        for (String setting : List.of("jna.tmpdir", "jna.library.path")) {
            Optional.ofNullable(System.getProperty(setting))
                    .ifPresent(value -> command.add("-D" + setting + "=" + value));
        }
        String classPath = System.getProperty("java.class.path");
        // in the runnable jar the classes are nested, and only the jar's own launcher finds them
        boolean nested =
                String.valueOf(ModelProbe.class.getResource("ModelProbe.class")).contains("BOOT-INF");
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", classPath),
                nested ? "org.springframework.boot.loader.launch.JarLauncher" : ProbeChild.class.getName(),
                ProbeChild.ARGUMENT,
                model.toAbsolutePath().toString(),
                String.valueOf(rateHz)));
        return command;
    }

    private static String reason(Path output) throws IOException {
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        String told = REASONS.stream()
                .map(reason -> lines.stream()
                        .map(reason::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1))
                        .reduce((earlier, later) -> later))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("it does not say why");
        String plain = told.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= MOST_LETTERS ? plain : plain.substring(0, MOST_LETTERS) + "...";
    }
}
