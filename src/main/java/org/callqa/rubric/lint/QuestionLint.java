package org.callqa.rubric.lint;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.rubric.yaml.Problems;

/** A question that is asked in a language is written in it. */
final class QuestionLint {

    private final List<ParsedCriterion> criteria;
    private final Problems problems;

    QuestionLint(List<ParsedCriterion> criteria, Problems problems) {
        this.criteria = criteria;
        this.problems = problems;
    }

    void run() {
        for (ParsedCriterion parsed : criteria) {
            for (Language language : Language.values()) {
                boolean asked = parsed.criterion().languages().contains(language);
                boolean written = !parsed.criterion()
                        .question()
                        .getOrDefault(language, "")
                        .isBlank();
                if (asked && !written) {
                    problems.error(
                            parsed.at().require("question"),
                            "is not written in " + language.code(),
                            "add " + language.code() + ":, or leave " + language.code() + " out of languages");
                }
            }
        }
    }
}
