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
import org.callqa.call.Language;
import org.callqa.speech.probe.ModelReport.Problem;
import org.callqa.speech.probe.ModelReport.Problem.Severity;
import org.callqa.speech.vosk.VoskEngine;

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

    private final Optional<Path> cache;
    private final Set<String> good;

    /** A probe that keeps nothing: models are tried each time, and heard with what noise their settings ask for. */
    public ModelProbe() {
        this(Optional.empty(), Set.of());
    }

    /**
     * A probe that tries each model once.
     *
     * @param cache folder in which it is kept which models have passed, and callqa's own views of some; made when needed
     * @param good SHA-256 of models that need no probe
     */
    public ModelProbe(Path cache, Set<String> good) {
        this(Optional.of(cache), good);
    }

    private ModelProbe(Optional<Path> cache, Set<String> good) {
        this.cache = cache;
        this.good = Set.copyOf(good);
    }

    /** Looks a model over as {@link #inspect(Path)} does, and whether its words are of the language it is asked for. */
    public ModelReport inspect(Path path, Language language) {
        ModelReport report = inspect(path);
        Optional<Problem> stranger = good.contains(report.sha256())
                ? Optional.empty()
                : ModelWords.ofAnotherLanguage(ModelFolder.of(path), language);
        return stranger.map(problem -> report.with(problem)).orElse(report);
    }

    /**
     * Looks a folder over and tries the model; whatever is wrong with it is in the report. Reads every byte for the
     * checksum: about a second per gigabyte and more on slow disks.
     */
    public ModelReport inspect(Path path) {
        ModelFolder folder = ModelFolder.of(path);
        if (!Files.isDirectory(path)) {
            return refused(path, "there is no such folder", "Give the folder of a Vosk model");
        }
        Optional<Path> inner = innerModel(path);
        if (inner.isPresent()) {
            return refused(path, "the model lies one folder deeper", "Give " + inner.get() + " instead");
        }
        try {
            ModelSettings settings = new ModelSettings(folder);
            int rateHz = settings.sampleRateHz();
            List<Problem> problems = new ArrayList<>(settings.problems());
            // a folder that is no model may be anything, the whole disk included
            if (!folder.has(ModelFolder.NETWORK)) {
                return new ModelReport(path, rateHz, 0, "", path, true, problems);
            }
            ModelDigest digest = ModelDigest.of(path);
            Path heard = path;
            boolean news = false;
            if (problems.stream().noneMatch(problem -> problem.severity() == Severity.FATAL)) {
                heard = heard(folder, digest, problems);
                news = !hasPassed(digest.sha256());
                if (news) {
                    attempt(heard, rateHz, digest.sha256(), problems);
                }
            }
            return new ModelReport(path, rateHz, digest.bytes(), digest.sha256(), heard, news, problems);
        } catch (IOException e) {
            return refused(path, "the files cannot be read: " + e.getMessage(), "Allow reading them");
        }
    }

    /** The model in a folder that is none itself, as of an archive that was unpacked into a folder of its name. */
    public static Optional<Path> innerModel(Path path) {
        ModelFolder folder = ModelFolder.of(path);
        return folder.has(ModelFolder.NETWORK) ? Optional.empty() : folder.inner();
    }

    private static ModelReport refused(Path folder, String text, String remedy) {
        return new ModelReport(
                folder, 0, 0, "", folder, true, List.of(new Problem(Severity.FATAL, "", "", text, remedy)));
    }

    /** The model itself where it hears the same each time, else callqa's view of it. */
    private Path heard(ModelFolder folder, ModelDigest digest, List<Problem> problems) throws IOException {
        RepeatableModel repeatable = new RepeatableModel(folder, digest);
        String files = String.join(", ", repeatable.noisy());
        if (files.isEmpty()) {
            return folder.folder();
        }
        String why = "";
        if (cache.isPresent()) {
            try {
                Path view = repeatable.view(cache.get().resolve("views"));
                problems.add(new Problem(
                        Severity.NOTE,
                        files,
                        "",
                        "with these settings the same recording gives other words each time, so callqa hears through its"
                                + " own view of the model, without added noise, in " + view,
                        "The model itself stays as it is; nothing has to be done"));
                return view;
            } catch (IOException e) {
                why = "; callqa could not keep a view of the model without the noise (" + e + ")";
            }
        }
        problems.add(new Problem(
                Severity.WARNING,
                files,
                "",
                "with the noise that these settings add (dither) the same recording gives other words each time" + why,
                "Set --dither=0.0 there, or CALLQA_CACHE to a folder that can be written to"));
        return folder.folder();
    }

    private void attempt(Path model, int rateHz, String sha256, List<Problem> problems) throws IOException {
        Optional<String> complaint = complaint(model, rateHz);
        if (complaint.isPresent()) {
            problems.add(new Problem(
                    Severity.FATAL,
                    "",
                    "",
                    "the speech engine ends over it: " + complaint.get(),
                    "Correct what it names, or compare the folder with the archive it came from and fetch it again"));
        } else {
            remember(sha256);
        }
    }

    private boolean hasPassed(String sha256) {
        return good.contains(sha256) || cache.isPresent() && Files.exists(mark(cache.get(), sha256));
    }

    /** What cannot be remembered is tried again the next time. */
    private void remember(String sha256) {
        if (cache.isPresent()) {
            Path mark = mark(cache.get(), sha256);
            try {
                Files.createDirectories(mark.getParent());
                Files.write(mark, new byte[0]);
            } catch (IOException e) {
                System.getLogger(ModelProbe.class.getName())
                        .log(System.Logger.Level.DEBUG, "not remembered: " + mark, e);
            }
        }
    }

    /** Another engine may die of what this one takes. */
    private static Path mark(Path cache, String sha256) {
        return cache.resolve("probed").resolve(sha256 + "-vosk-" + VoskEngine.VERSION);
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
