package org.callqa.rubric;

import java.util.List;

/** Looks for what no schema can see: names that lead nowhere, rules that contradict each other, questions without text. */
final class RubricLint {

    private final YamlValue root;
    private final List<ParsedCriterion> criteria;
    private final List<PhraseFileParser.Located> sets;
    private final boolean complete;
    private final Problems problems;

    /** @param complete whether everything could be read; what is missing is only reported then */
    RubricLint(
            YamlValue root,
            List<ParsedCriterion> criteria,
            List<PhraseFileParser.Located> sets,
            boolean complete,
            Problems problems) {
        this.root = root;
        this.criteria = criteria;
        this.sets = sets;
        this.complete = complete;
        this.problems = problems;
    }

    void run() {
        new IdLint(root, problems).run();
        new QuestionLint(criteria, problems).run();
        new PhraseSetLint(criteria, sets, complete, problems).run();
        new CollisionLint(criteria, sets, problems).run();
        if (complete) {
            new WeightLint(root, criteria, problems).run();
        }
    }
}
