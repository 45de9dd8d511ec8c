package org.callqa.speech.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.speech.probe.ModelDigest;

/**
 * A model inside the jar: the folder {@code models/NAME} and {@code models/NAME.sha256}, its list of files in the format of
 * sha256sum, because the entries of a jar cannot be listed.
 */
enum BundledModel {
    ENGLISH(Language.EN, "callqa-en-8k"),
    MANDARIN(Language.ZH, "callqa-zh-8k");

    private static final int CHECKSUM_CHARACTERS = 64;

    private final Language language;
    private final String modelName;

    BundledModel(Language language, String modelName) {
        this.language = language;
        this.modelName = modelName;
    }

    Language language() {
        return language;
    }

    String modelName() {
        return modelName;
    }

    /** The files inside the model and their checksums, in the order of the list. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : list().lines().toList()) {
            files.put(line.substring(CHECKSUM_CHARACTERS + 2), line.substring(0, CHECKSUM_CHARACTERS));
        }
        return files;
    }

    /** The text of the list. */
    String list() throws IOException {
        try (InputStream in = open(modelName + ".sha256")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Copies every file into a new folder and holds the copies against the list. */
    void unpack(Path folder) throws IOException {
        for (String file : files().keySet()) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            try (InputStream in = open(modelName + "/" + file)) {
                Files.copy(in, copy);
            }
        }
        if (!ModelDigest.of(folder).list().equals(list())) {
            throw new IOException("the model " + modelName + " in " + folder
                    + " is not what the program brought; the disk or the program's jar is damaged");
        }
    }

    static List<String> names() {
        return List.of(ENGLISH.modelName, MANDARIN.modelName);
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = BundledModel.class.getClassLoader().getResourceAsStream("models/" + resource);
        if (in == null) {
            throw new IOException("the program's jar lacks models/" + resource + "; build or fetch it again");
        }
        return in;
    }
}
