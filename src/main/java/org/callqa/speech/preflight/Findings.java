package org.callqa.speech.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one model folder. */
final class Findings {

    static final String FETCH_AGAIN = "Fetch the model again or copy this file from its archive";

    private final ModelLayout layout;
    private final List<ModelProblem> problems = new ArrayList<>();

    Findings(ModelLayout layout) {
        this.layout = layout;
    }

    void fatal(String file, String text, String remedy) {
        fatal(file, "", text, remedy);
    }

    void fatal(String file, String key, String text, String remedy) {
        problems.add(ModelProblem.fatal(layout.name(file), key, text, remedy));
    }

    void warning(String file, String key, String text, String remedy) {
        problems.add(ModelProblem.warning(layout.name(file), key, text, remedy));
    }

    /** The fatal ones first, otherwise in the order found. */
    List<ModelProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(ModelProblem::severity))
                .toList();
    }
}
