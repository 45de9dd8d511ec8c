package org.callqa.rubric.read;

import java.io.IOException;
import java.util.List;

/** Where the files of a rubric lie: a folder on disk, or inside the program. */
public interface RubricSource {

    /** No file of a rubric is larger; the largest of the shipped ones is a few dozen kilobytes. */
    int MAX_BYTES = 1_000_000;

    /** More files than this in one folder are a mistake. */
    int MAX_FILES = 200;

    /**
     * The content of a file.
     *
     * @param name relative to the rubric's folder, with forward slashes
     * @throws IOException with a message for people, without the file's name
     */
    byte[] read(String name) throws IOException;

    /**
     * The names of the YAML files of a folder, sorted, relative to the rubric's folder.
     *
     * @throws IOException with a message for people, without the folder's name
     */
    List<String> yamlFiles(String folder) throws IOException;

    /** Whether a file name is that of a YAML file which is not hidden. */
    static boolean isYaml(String fileName) {
        return !fileName.startsWith(".") && (fileName.endsWith(".yaml") || fileName.endsWith(".yml"));
    }
}
