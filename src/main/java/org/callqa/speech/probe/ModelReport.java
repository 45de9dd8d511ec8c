package org.callqa.speech.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.speech.Transcriber;
import org.callqa.speech.UnusableModelException;
import org.callqa.speech.probe.ModelReport.Problem.Severity;
import org.callqa.speech.vosk.VoskEngine;

/**
 * What is known of a model folder.
 *
 * @param folder the folder
 * @param sampleRateHz the rate of the audio it must be fed, samples per second
 * @param bytes size of all its files
 * @param sha256 SHA-256 over its files' own checksums and names ({@link ModelDigest}); identifies the model
 * @param heard the folder the engine is given: the model, or callqa's own view of it ({@link RepeatableModel})
 * @param news whether it was tried for the first time
 * @param problems everything found, the fatal first
 */
public record ModelReport(
        Path folder, int sampleRateHz, long bytes, String sha256, Path heard, boolean news, List<Problem> problems) {

    public ModelReport {
        problems = problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
    }

    /** The report with another problem. */
    ModelReport with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new ModelReport(folder, sampleRateHz, bytes, sha256, heard, news, more);
    }

    /**
     * Something wrong with a model folder.
     *
     * @param severity whether the model may be used all the same
     * @param file path inside the folder, with forward slashes; empty for the folder itself
     * @param key the setting inside the file, without its dashes; empty when it is about the whole file
     * @param text what is wrong
     * @param remedy what to do about it
     */
    public record Problem(Severity severity, String file, String key, String text, String remedy) {

        /** What a problem means for the night. */
        public enum Severity {
            /** The engine would refuse the model, end the process, or hear nothing. */
            FATAL,
            /** The model works, but not as well as it could. */
            WARNING,
            /** Something was done about it; good to know once. */
            NOTE
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

    /**
     * Loads the model.
     *
     * @throws UnusableModelException when it has a fatal problem or the engine refuses it all the same
     * @throws IOException when the native library cannot be loaded on this machine
     */
    public Transcriber open(Language language) throws IOException {
        requireUsable();
        String identity = heard.equals(folder) ? sha256 : sha256 + " without noise";
        return new VoskEngine().open(language, heard, sampleRateHz, identity);
    }

    /** Whether the engine may be given this folder. */
    public boolean usable() {
        return of(Severity.FATAL).isEmpty();
    }

    /** What an operator is to be told in each run: warnings, and of a model that is new here the notes. */
    public List<Problem> remarks() {
        return problems.stream()
                .filter(problem ->
                        problem.severity() == Severity.WARNING || news && problem.severity() == Severity.NOTE)
                .toList();
    }

    /**
     * Refuses a folder with a fatal problem.
     *
     * @throws UnusableModelException naming every fatal problem with its file, key and remedy
     */
    public void requireUsable() throws UnusableModelException {
        if (!usable()) {
            StringBuilder text = new StringBuilder("the speech model " + folder + " cannot be used:");
            of(Severity.FATAL).forEach(problem -> text.append("\n  ").append(problem.message()));
            throw new UnusableModelException(text.toString());
        }
    }

    private List<Problem> of(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
