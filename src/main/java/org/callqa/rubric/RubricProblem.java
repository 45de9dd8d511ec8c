package org.callqa.rubric;

/**
 * One thing that is wrong, or doubtful, in the files of a rubric, said so that their owner can put it right.
 *
 * @param file name of the file, relative to the rubric's folder
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1; 0 when the whole file is meant
 * @param key where in the file, with ids in place of numbers where there are any and numbers counted from 1, for
 *     example {@code criteria[full-greeting].check.says.who}; may be empty
 * @param severity whether the rubric can be used all the same
 * @param message what is wrong
 * @param hint what to do about it; may be empty
 */
public record RubricProblem(
        String file, int line, int column, String key, Severity severity, String message, String hint) {

    /** Whether a rubric can be used in spite of a problem. */
    public enum Severity {
        /** The rubric is refused. */
        ERROR,
        /** The rubric works, but perhaps not as its owner thinks. */
        WARNING
    }

    /** One line for people: file, line, column, key, message, hint. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        text.append(": ");
        if (severity == Severity.WARNING) {
            text.append("warning: ");
        }
        if (!key.isEmpty()) {
            text.append(key).append(": ");
        }
        text.append(message);
        if (!hint.isEmpty()) {
            text.append("; ").append(hint);
        }
        return text.toString();
    }
}
