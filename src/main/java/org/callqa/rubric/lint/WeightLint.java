package org.callqa.rubric.lint;

import java.math.BigDecimal;
import java.util.List;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Weights that sum up to 100 can be read as points; others work too, because scores are shares of what was asked. */
final class WeightLint {

    private final YamlValue root;
    private final List<ParsedCriterion> criteria;
    private final Problems problems;

    WeightLint(YamlValue root, List<ParsedCriterion> criteria, Problems problems) {
        this.root = root;
        this.criteria = criteria;
        this.problems = problems;
    }

    void run() {
        BigDecimal sum = criteria.stream()
                .map(parsed -> BigDecimal.valueOf(parsed.criterion().weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            problems.warning(
                    root.require("sections"),
                    "the weights sum up to " + sum.stripTrailingZeros().toPlainString() + ", not 100",
                    "scores are right all the same, but a weight is not a number of points");
        }
    }
}
