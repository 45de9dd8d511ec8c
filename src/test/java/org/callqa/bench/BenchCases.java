package org.callqa.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.rubric.Check;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.RubricTestRunner;
import org.callqa.scoring.answer.Verdict;

/** Every small call and sample call that comes with the program, with the answers that a recogniser cannot change. */
final class BenchCases {

    private static final Set<Verdict> KNOWABLE = EnumSet.of(Verdict.MET, Verdict.NOT_MET, Verdict.NOT_APPLICABLE);

    private BenchCases() {}

    static List<BenchCase> all() throws Exception {
        List<BenchCase> cases = new ArrayList<>();
        for (String name : List.of("phone-service", "online-shop")) {
            cases.addAll(testsOf(name));
        }
        Rubric rubric = cases.get(0).rubric();
        SampleTruth samples = new SampleTruth(Path.of("sample-calls"));
        samples.calls()
                .forEach((call, timeline) -> cases.add(new BenchCase(
                        "sample " + call.callId(),
                        rubric,
                        call,
                        timeline,
                        knowable(rubric, samples.expected(call.callId())))));
        cases.removeIf(known -> known.truth().isEmpty());
        return cases;
    }

    /** The small calls of one rubric. */
    static List<BenchCase> testsOf(String name) throws Exception {
        List<BenchCase> cases = new ArrayList<>();
        RubricFile file = RubricFile.at(Path.of("scoring-rubric", name + ".yaml"));
        Rubric rubric = file.rubric();
        for (RubricTestCase test : file.tests()) {
            cases.add(new BenchCase(
                    test.file() + ": " + test.name(),
                    rubric,
                    test.call(),
                    RubricTestRunner.timeline(test),
                    knowable(rubric, test.expected())));
        }
        return cases;
    }

    /** Answers that hang on no word, such as the number of rings, would make every figure look better than it is. */
    private static Map<String, Verdict> knowable(Rubric rubric, Map<String, String> expected) {
        Map<String, Verdict> truth = new LinkedHashMap<>();
        expected.forEach((id, name) -> {
            boolean worded = rubric.criteria().stream()
                    .filter(criterion -> criterion.id().equals(id))
                    .anyMatch(BenchCases::hangsOnWords);
            Verdict verdict = Verdict.valueOf(name);
            if (worded && KNOWABLE.contains(verdict)) {
                truth.put(id, verdict);
            }
        });
        return truth;
    }

    private static boolean hangsOnWords(Criterion criterion) {
        Check check = criterion.check();
        return !(check instanceof Check.AnswersWithin || check instanceof Check.Meta);
    }
}
