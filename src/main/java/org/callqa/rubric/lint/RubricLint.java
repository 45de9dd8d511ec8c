package org.callqa.rubric.lint;

import java.util.List;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Looks for what no schema can see: names that lead nowhere, rules that contradict each other, questions without text. */
public final class RubricLint {

    private final YamlValue root;
    private final List<ParsedCriterion> criteria;
    private final List<Located> sets;
    private final Reach reach;
    private final Problems problems;

    public RubricLint(
            YamlValue root, List<ParsedCriterion> criteria, List<Located> sets, Reach reach, Problems problems) {
        this.root = root;
        this.criteria = criteria;
        this.sets = sets;
        this.reach = reach;
        this.problems = problems;
    }

    public void run() {
        new IdLint(root, problems).run();
        new QuestionLint(criteria, problems).run();
        new PhraseSetLint(criteria, sets, reach, problems).run();
        new CollisionLint(criteria, sets, problems).run();
        if (reach == Reach.EVERYTHING) {
            new WeightLint(root, criteria, problems).run();
        }
    }
}
