package org.callqa.speech.preflight;

import java.nio.file.Path;
import java.util.List;
import org.callqa.speech.preflight.ModelProblem.Severity;

/**
 * What is known of a model folder without loading it. Its language is not: nothing in the folder tells.
 *
 * @param folder the folder
 * @param sampleRateHz the rate of the audio it must be fed, samples per second
 * @param bytes size of all its files
 * @param sha256 SHA-256 over its files' own checksums and names ({@link ModelDigest}); identifies the model
 * @param problems everything found, the fatal first
 */
public record ModelReport(Path folder, int sampleRateHz, long bytes, String sha256, List<ModelProblem> problems) {

    public ModelReport {
        problems = List.copyOf(problems);
    }

    /** Whether the engine may be given this folder. */
    public boolean usable() {
        return of(Severity.FATAL).isEmpty();
    }

    public List<ModelProblem> warnings() {
        return of(Severity.WARNING);
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

    private List<ModelProblem> of(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
