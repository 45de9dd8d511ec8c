package org.callqa.rubric.yaml;

/**
 * Where in a file something stands.
 *
 * @param line counted from 1; 0 for the whole file
 * @param column counted from 1; 0 for the whole file
 * @param key the path of keys, may be empty
 */
public record Place(String file, int line, int column, String key) {

    public static Place wholeFile(String file) {
        return new Place(file, 0, 0, "");
    }

    static Place line(String file, int line, int column) {
        return new Place(file, line, column, "");
    }

    /** {@code file:line}, for pointing from one place to another. */
    public String fileAndLine() {
        return line > 0 ? file + ":" + line : file;
    }
}
