package org.callqa.speech.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the files of a model lie. Vosk knows two layouts (model.cc): sub-folders since 2020, and before that everything in
 * the root. Checks name files as in the first.
 *
 * @param folder the model
 * @param subfolders whether it is of the first kind
 */
record ModelFolder(Path folder, boolean subfolders) {

    static final String NETWORK = "am/final.mdl";
    static final String DECODER = "conf/model.conf";
    static final String MFCC = "conf/mfcc.conf";
    static final String FBANK = "conf/fbank.conf";
    static final String PITCH = "conf/pitch.conf";
    static final String GRAPH = "graph/HCLG.fst";
    static final String LEFT_GRAPH = "graph/HCLr.fst";
    static final String RIGHT_GRAPH = "graph/Gr.fst";
    static final String DISAMBIGUATION = "graph/disambig_tid.int";
    static final String WORDS = "graph/words.txt";
    static final String WORD_BOUNDARY = "graph/phones/word_boundary.int";

    static ModelFolder of(Path folder) {
        ModelFolder rooted = new ModelFolder(folder, false);
        boolean old = rooted.has(NETWORK) && rooted.has(MFCC) && !new ModelFolder(folder, true).has(NETWORK);
        return new ModelFolder(folder, !old);
    }

    /** The path of a file inside the folder in this layout, with forward slashes. */
    String name(String file) {
        return subfolders ? file : file.replaceFirst("^(am|conf|graph/phones|graph)/", "");
    }

    Path path(String file) {
        return folder.resolve(name(file));
    }

    boolean has(String file) {
        return Files.isRegularFile(path(file));
    }

    /** Kaldi's two kinds of features; MFCC wins when both are there. */
    String features() {
        return !has(MFCC) && has(FBANK) ? FBANK : MFCC;
    }

    /** Whether the graph comes in two halves that are composed while decoding. */
    boolean lookahead() {
        return !has(GRAPH);
    }

    /**
     * A settings file as Kaldi reads it: lines {@code --key=value}, {@code #} begins a comment, keys in any case and with
     * underscores for dashes, the last of two equal keys wins (parse-options.cc, ReadConfigFile). Empty when there is none.
     */
    Map<String, String> settings(String file) throws IOException {
        Map<String, String> settings = new HashMap<>();
        if (has(file)) {
            // Latin-1 reads any bytes: keys and numbers are ASCII
            for (String line :
                    Files.readString(path(file), StandardCharsets.ISO_8859_1).split("\r?\n", -1)) {
                String setting = line.replaceFirst("#.*", "").strip();
                int equals = setting.indexOf('=');
                if (setting.startsWith("--") && equals > 0) {
                    String key = setting.substring(2, equals).strip().toLowerCase(Locale.ROOT);
                    settings.put(
                            key.replace('_', '-'), setting.substring(equals + 1).strip());
                }
            }
        }
        return settings;
    }

    /** The folder inside this one that looks like the model: archives are easily unpacked one level too deep. */
    Optional<Path> inner() {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> models = entries.filter(Files::isDirectory)
                    .filter(entry -> ModelFolder.of(entry).has(NETWORK))
                    .toList();
            return models.size() == 1 ? Optional.of(models.get(0)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
