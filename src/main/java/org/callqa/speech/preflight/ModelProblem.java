package org.callqa.speech.preflight;

/**
 * Something wrong with a model folder.
 *
 * @param severity whether the model may be used all the same
 * @param file path inside the folder, with forward slashes; empty for the folder itself
 * @param key the setting inside the file, without its dashes; empty when it is about the whole file
 * @param text what is wrong
 * @param remedy what to do about it
 */
public record ModelProblem(Severity severity, String file, String key, String text, String remedy) {

    /** What a problem means for the night. */
    public enum Severity {
        /** The engine would refuse the model, end the process, or hear nothing. */
        FATAL,
        /** The model works, but not as well as it could. */
        WARNING
    }

    static ModelProblem fatal(String file, String key, String text, String remedy) {
        return new ModelProblem(Severity.FATAL, file, key, text, remedy);
    }

    static ModelProblem warning(String file, String key, String text, String remedy) {
        return new ModelProblem(Severity.WARNING, file, key, text, remedy);
    }

    /** One line for an operator: {@code conf/model.conf: --beam: text. Remedy.} */
    public String message() {
        StringBuilder line = new StringBuilder();
        if (!file.isEmpty()) {
            line.append(file).append(": ");
        }
        if (!key.isEmpty()) {
            line.append("--").append(key).append(": ");
        }
        return line.append(text).append(". ").append(remedy).append('.').toString();
    }
}
