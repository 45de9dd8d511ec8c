package org.callqa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a situation is seen that is not there: what makes a criterion due, asked by itself of all small calls and
 * samples with one word in five wrong, where it is not due by the words that were said. Harm begins here, so a
 * criterion of the section {@code situations} of {@code phone-service}, of {@code property-service} or of
 * {@code phone-sales} may be taken for due in fewer than one call of 200.
 * Writes {@code target/bench/situations.md}.
 */
@Tag("bench")
class SituationsBench {

    private static final int RATE = 20;
    private static final int COPIES = Integer.getInteger("bench.copies", 6);
    private static final int SEED = Integer.getInteger("bench.seed", 1);
    private static final double MOST_SEEN_PERCENT = 0.5;

    /** Calls without the situation, in how many of them it was seen, or perhaps seen; and calls with it, and where it was missed. */
    private static final class Count {
        private int calls;
        private int seen;
        private int perhaps;
        private int with;
        private int missed;
        private final List<String> examples = new ArrayList<>();

        private double seenPercent() {
            return 100.0 * seen / Math.max(1, calls);
        }
    }

    @Test
    void aSituationThatIsNotThereIsHardlyEverSeen() throws Exception {
        Map<String, Count> counts = new TreeMap<>();
        Set<String> situations = new HashSet<>();
        for (String name : List.of("phone-service", "property-service", "phone-sales")) {
            Rubric rubric = RubricFile.load(Path.of("scoring-rubric", name + ".yaml"));
            List<BenchCase> cases = new ArrayList<>(BenchCases.all());
            if (!name.equals("phone-service")) {
                cases.addAll(BenchCases.testsOf(name));
            }
            count(new Scorer(askingOnlyWhatIsDue(rubric)), cases, counts);
            rubric.criteria().stream()
                    .filter(criterion ->
                            !name.equals("phone-service") || criterion.section().equals("situations"))
                    .map(Criterion::id)
                    .forEach(situations::add);
        }
        String table = table(counts);
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "situations.md"), table);
        System.out.println(table);
        counts.forEach((name, count) -> {
            if (situations.contains(name.substring(0, name.indexOf(' ')))) {
                assertThat(count.seenPercent())
                        .as(name + " seen in " + count.examples)
                        .isLessThan(MOST_SEEN_PERCENT);
            }
        });
    }

    private static void count(Scorer due, List<BenchCase> cases, Map<String, Count> counts) throws Exception {
        RecogniserErrors recogniser = new RecogniserErrors();
        for (BenchCase known : cases) {
            Map<String, Verdict> said = verdicts(due, known, known.timeline());
            Language language = known.timeline().language();
            for (int copy = 0; copy < COPIES; copy++) {
                Timeline heard = recogniser.heard(known.timeline(), RATE / 100.0, known.seed(SEED, RATE, copy));
                verdicts(due, known, heard).forEach((id, verdict) -> {
                    Count count = counts.computeIfAbsent(id + " | " + language.code(), any -> new Count());
                    if (said.get(id) != Verdict.NOT_MET) {
                        count.with += said.get(id) == Verdict.MET ? 1 : 0;
                        count.missed += said.get(id) == Verdict.MET && verdict != Verdict.MET ? 1 : 0;
                        return;
                    }
                    count.calls++;
                    count.perhaps += verdict == Verdict.UNSURE ? 1 : 0;
                    if (verdict == Verdict.MET) {
                        count.seen++;
                        count.examples.add(known.name());
                    }
                });
            }
        }
    }

    private static Rubric askingOnlyWhatIsDue(Rubric rubric) {
        List<Criterion> due = rubric.criteria().stream()
                .flatMap(criterion -> criterion.appliesWhen().stream()
                        .map(condition -> new Criterion(
                                criterion.id(),
                                criterion.section(),
                                criterion.question(),
                                criterion.weight(),
                                false,
                                criterion.languages(),
                                Optional.empty(),
                                condition,
                                criterion.phraseSets())))
                .toList();
        return new Rubric(
                rubric.id(),
                rubric.version(),
                rubric.title(),
                rubric.passMark(),
                rubric.minAnswered(),
                rubric.sections(),
                due,
                rubric.phraseSets(),
                rubric.sha256());
    }

    private static Map<String, Verdict> verdicts(Scorer scorer, BenchCase known, Timeline timeline) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Answer answer : scorer.score(known.call(), timeline).answers()) {
            verdicts.put(answer.criterion().id(), answer.verdict());
        }
        return verdicts;
    }

    private static String table(Map<String, Count> counts) {
        StringBuilder table = new StringBuilder(
                "| criterion | language | calls without it | seen | perhaps seen | calls with it | missed |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        counts.forEach((name, count) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f %% | %.1f %% | %d | %.0f %% |%n",
                name,
                count.calls,
                count.seenPercent(),
                100.0 * count.perhaps / Math.max(1, count.calls),
                count.with,
                100.0 * count.missed / Math.max(1, count.with))));
        return table.toString();
    }
}
