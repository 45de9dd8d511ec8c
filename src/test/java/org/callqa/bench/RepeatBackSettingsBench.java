package org.callqa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.rubric.Check;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.RubricTestResult;
import org.callqa.scoring.RubricTestRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What {@code min_items} and {@code min_share} of repeat-back come to over the labelled dialogues: how often the answer is
 * the labelled one, unsure where the label is not, or the opposite. Writes {@code target/bench/repeat-back.md}.
 */
@Tag("bench")
class RepeatBackSettingsBench {

    private static final String CRITERION = "repeat-back";

    @Test
    void theShippedSettingsAnswerMostDialoguesAsLabelled() throws Exception {
        RubricFile file =
                RubricFile.at(Path.of(System.getProperty("bench.rubric", "scoring-rubric/phone-service.yaml")));
        List<RubricTestCase> labelled = file.tests().stream()
                .filter(test -> test.expected().containsKey(CRITERION))
                .toList();
        StringBuilder table =
                new StringBuilder("| min_items | min_share | as labelled | unsure | wrong |\n|---|---|---|---|---|\n");
        int shipped = 0;
        int best = 0;
        for (int items = 1; items <= 3; items++) {
            for (double share : new double[] {0.34, 0.5, 0.67, 0.8, 1}) {
                int right = 0;
                int unsure = 0;
                List<String> wrong = new ArrayList<>();
                RubricTestRunner runner = new RubricTestRunner(with(file.rubric(), items, share));
                for (RubricTestResult result : runner.run(labelled)) {
                    if (!result.criterion().equals(CRITERION)) {
                        continue;
                    }
                    if (result.passed()) {
                        right++;
                    } else if (result.actual().equals("UNSURE")) {
                        unsure++;
                    } else {
                        wrong.add(result.test().name() + ": " + result.actual());
                    }
                }
                table.append(String.format(
                        Locale.ROOT, "| %d | %.2f | %d | %d | %d |%n", items, share, right, unsure, wrong.size()));
                System.out.println(items + " " + share + " " + wrong);
                best = Math.max(best, right);
                shipped = items == 1 && share == 0.5 ? right : shipped;
            }
        }
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "repeat-back.md"), table);
        System.out.println(labelled.size() + " labelled dialogues\n" + table);
        assertThat(shipped).isEqualTo(best);
    }

    private static Rubric with(Rubric rubric, int items, double share) {
        List<Criterion> criteria = rubric.criteria().stream()
                .filter(criterion -> criterion.id().equals(CRITERION))
                .map(criterion -> {
                    Check.RepeatsBack check = (Check.RepeatsBack) criterion.check();
                    return new Criterion(
                            criterion.id(),
                            criterion.section(),
                            criterion.question(),
                            criterion.weight(),
                            criterion.critical(),
                            criterion.languages(),
                            criterion.appliesWhen(),
                            new Check.RepeatsBack(
                                    check.who(),
                                    Optional.empty(),
                                    check.within(),
                                    check.kinds(),
                                    items,
                                    share,
                                    check.digits(),
                                    check.cues(),
                                    check.thresholds()),
                            criterion.phraseSets());
                })
                .toList();
        return new Rubric(
                rubric.id(),
                rubric.version(),
                rubric.title(),
                rubric.passMark(),
                rubric.minAnswered(),
                rubric.sections(),
                criteria,
                rubric.phraseSets(),
                rubric.sha256());
    }
}
