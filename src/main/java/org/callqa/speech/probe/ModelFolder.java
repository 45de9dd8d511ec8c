package org.callqa.speech.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
