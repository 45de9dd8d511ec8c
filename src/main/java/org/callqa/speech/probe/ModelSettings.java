package org.callqa.speech.probe;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.speech.probe.ModelReport.Problem;
import org.callqa.speech.probe.ModelReport.Problem.Severity;

/**
 * What goes wrong with a model without a word from the engine, or with one that helps nobody: files that are not there,
 * and settings with which it hears nothing or tells wrong times. Everything else is left to {@link ModelProbe}.
 */
final class ModelSettings {

    private static final String FETCH_AGAIN = "Fetch the model again or copy this file from its archive";
    private static final int DEFAULT_RATE_HZ = 16_000;

    private final ModelFolder folder;
    private final Map<String, String> decoder;
    private final Map<String, String> features;
    private final List<Problem> problems = new ArrayList<>();

    ModelSettings(ModelFolder folder) throws IOException {
        this.folder = folder;
        this.decoder = folder.settings(ModelFolder.DECODER);
        this.features = folder.settings(folder.features());
    }

    /** The rate the model was trained at, samples per second; Kaldi's default when nothing readable says. */
    int sampleRateHz() {
        return (int) number(features, "sample-frequency", DEFAULT_RATE_HZ);
    }

    /** The problems found, in the order of the table. */
    List<Problem> problems() throws IOException {
        files();
        // a folder that is no model may be anything, the whole disk included
        if (folder.has(ModelFolder.NETWORK)) {
            strangers();
        }
        if (folder.has(ModelFolder.DECODER)) {
            decoder();
        }
        if (folder.has(folder.features())) {
            features();
        }
        return List.copyOf(problems);
    }

    /**
     * Without these there is no model: an archive that was unpacked by half. A table of words is read where it is there;
     * graphs may bring their own, as those of the small official models do, and the engine says when none does.
     */
    private void files() {
        List<String> required = new ArrayList<>(List.of(ModelFolder.NETWORK, folder.features()));
        if (folder.subfolders()) {
            required.add(ModelFolder.DECODER);
        }
        required.addAll(
                folder.lookahead()
                        ? List.of(ModelFolder.LEFT_GRAPH, ModelFolder.RIGHT_GRAPH, ModelFolder.DISAMBIGUATION)
                        : List.of(ModelFolder.GRAPH));
        if (folder.has(ModelFolder.WORDS)) {
            required.add(ModelFolder.WORDS);
        }
        for (String file : required) {
            if (!folder.has(file)) {
                boolean graph = folder.lookahead() && file.startsWith("graph/");
                add(
                        Severity.FATAL,
                        file,
                        "",
                        "the file is missing"
                                + (graph
                                        ? " (without HCLG.fst, HCLr.fst, Gr.fst and disambig_tid.int are all needed)"
                                        : ""),
                        FETCH_AGAIN);
            } else if (!Files.isReadable(folder.path(file))) {
                add(Severity.FATAL, file, "", "the file may not be read", "Give this user the right to read it");
            } else if (folder.path(file).toFile().length() == 0) {
                add(Severity.FATAL, file, "", "the file is empty", FETCH_AGAIN);
            }
        }
        for (String table : List.of(ModelFolder.WORDS, ModelFolder.WORD_BOUNDARY, ModelFolder.DISAMBIGUATION)) {
            if (folder.has(table) && isCutShort(folder.path(table))) {
                add(Severity.FATAL, table, "", "the file is cut short: its last line has no end", FETCH_AGAIN);
            }
        }
        if (!folder.has(ModelFolder.WORD_BOUNDARY)) {
            add(
                    Severity.WARNING,
                    ModelFolder.WORD_BOUNDARY,
                    "",
                    "without this file the times of words are wrong",
                    FETCH_AGAIN);
        }
    }

    /**
     * The engine waits for ever at a pipe, reads a device without end, and takes a folder for a table without words. It reads
     * nothing beside its sub-folders where it has them.
     */
    private void strangers() throws IOException {
        Path root = folder.folder();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(path -> !folder.subfolders() || !root.equals(path.getParent()))
                    .filter(path -> !Files.isRegularFile(path))
                    .filter(path -> !Files.isDirectory(path) || isTable(path))
                    .sorted()
                    .forEach(path -> add(
                            Severity.FATAL,
                            root.relativize(path).toString().replace('\\', '/'),
                            "",
                            "it is no file but a folder, pipe or device, or a link that leads nowhere",
                            FETCH_AGAIN));
        }
    }

    private boolean isTable(Path path) {
        return path.equals(folder.path(ModelFolder.WORDS)) || path.equals(folder.path(ModelFolder.WORD_BOUNDARY));
    }

    /** The engine goes on without the words that a broken download left out. */
    private static boolean isCutShort(Path table) {
        try (RandomAccessFile bytes = new RandomAccessFile(table.toFile(), "r")) {
            if (bytes.length() == 0) {
                return false;
            }
            bytes.seek(bytes.length() - 1);
            return bytes.read() != '\n';
        } catch (IOException e) {
            return false;
        }
    }

    private void decoder() {
        String file = ModelFolder.DECODER;
        String silence = "endpoint.silence-phones";
        String phones = decoder.getOrDefault(silence, "");
        String remedy = "Give the numbers of all silence phones of graph/phones.txt, as in --" + silence + "=1:2:3:4:5";
        List<String> numbers = List.of(phones.split(":", -1));
        if (phones.isEmpty()) {
            add(Severity.FATAL, file, silence, "the setting is missing: the engine dies at the first sound", remedy);
        } else if (new HashSet<>(numbers).size() < numbers.size()) {
            add(Severity.FATAL, file, silence, "a phone is named twice: the engine dies of it", remedy);
        }
        if (!decoder.containsKey("acoustic-scale")) {
            add(
                    Severity.FATAL,
                    file,
                    "acoustic-scale",
                    "the setting is missing, and the engine's 0.1 is wrong for the chain models it runs",
                    "Add --acoustic-scale=1.0");
        }
        // Vosk counts 0.03 s per frame whatever the model says (kaldi_recognizer.cc)
        if (number(decoder, "frame-subsampling-factor", 1) != 3) {
            add(
                    Severity.FATAL,
                    file,
                    "frame-subsampling-factor",
                    "the engine's clock needs 3: all times would be wrong",
                    "Add --frame-subsampling-factor=3 to a chain model that was trained with 3, or use another model");
        }
        if (!decoder.containsKey("max-active")) {
            add(
                    Severity.WARNING,
                    file,
                    "max-active",
                    "without a limit, noise makes the search very slow",
                    "Add --max-active=7000");
        }
    }

    private void features() {
        String file = folder.features();
        double rate = number(features, "sample-frequency", DEFAULT_RATE_HZ);
        boolean readable = !features.containsKey("sample-frequency") || number(features, "sample-frequency", 0) == rate;
        if (!(readable && rate >= 4_000 && rate <= 96_000 && rate == Math.rint(rate))) {
            add(
                    Severity.FATAL,
                    file,
                    "sample-frequency",
                    "it must be a rate between 4000 and 96000 Hz",
                    "Give the rate the model was trained at, 8000 or 16000");
        }
        double high = number(features, "high-freq", 0);
        if (high > rate / 2) {
            add(
                    Severity.FATAL,
                    file,
                    "high-freq",
                    String.format(Locale.ROOT, "%.0f Hz is above half the sample rate, %.0f Hz", high, rate / 2),
                    "Set --high-freq=-200, or --sample-frequency to the rate the model was trained at");
        }
        // Vosk counts 10 ms per frame whatever the model says (kaldi_recognizer.cc)
        if (number(features, "frame-shift", 10) != 10) {
            add(Severity.FATAL, file, "frame-shift", "the engine's clock needs 10", "Use a model trained with 10 ms");
        }
    }

    private void add(Severity severity, String file, String key, String text, String remedy) {
        problems.add(new Problem(severity, folder.name(file), key, text, remedy));
    }

    /** What the engine makes of a number it cannot read is its own affair: the probe shows it. */
    static double number(Map<String, String> settings, String key, double otherwise) {
        return Optional.ofNullable(settings.get(key))
                .filter(value -> value.matches("[-+]?\\d{1,9}(\\.\\d{0,9})?"))
                .map(Double::valueOf)
                .orElse(otherwise);
    }
}
