package org.callqa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often answers are wrong when the recogniser is: known answers, words damaged as recognisers damage them. Writes
 * {@code target/bench/robustness.md} and {@code target/bench/robustness-errors.txt}.
 *
 * <p>{@code -Dbench.repeats=N} damages every call N times (10), {@code -Dbench.seed=N} otherwise (1).
 */
@Tag("bench")
class RobustnessBench {

    private static final int[] ERROR_RATES = {0, 10, 20, 30, 40};
    private static final int JUDGED_RATE = 20;

    /** The id of the only criterion that is measured, in a minute instead of half an hour; empty for all. */
    private static final String ONLY = System.getProperty("bench.only", "");

    private final Map<String, ErrorTally> byLanguage = new TreeMap<>();
    private final Map<String, ErrorTally> byCriterion = new TreeMap<>();

    /** Said back late, together and in other words: the criterion that is hardest to answer. */
    private final Map<String, ErrorTally> ofRepeatBack = new TreeMap<>();

    private final List<String> errors = new ArrayList<>();

    @Test
    void aWrongNoStaysRareWhenOneWordInFiveIsWrong() throws Exception {
        RecogniserErrors recogniser = new RecogniserErrors();
        Map<Rubric, Scorer> tolerant = new IdentityHashMap<>();
        Map<Rubric, Scorer> exact = new IdentityHashMap<>();
        int repeats = Integer.getInteger("bench.repeats", 10);
        long seed = Long.getLong("bench.seed", 1);
        List<BenchCase> cases = BenchCases.all();
        for (BenchCase known : cases) {
            if (!ONLY.isEmpty() && !known.truth().containsKey(ONLY)) {
                continue;
            }
            if (!exact.containsKey(known.rubric())) {
                tolerant.put(known.rubric(), new Scorer(asked(known.rubric())));
                exact.put(known.rubric(), new Scorer(ExactRubric.of(asked(known.rubric()))));
            }
            for (int rate : ERROR_RATES) {
                for (int repeat = 0; repeat < repeats; repeat++) {
                    Timeline heard = recogniser.heard(known.timeline(), rate / 100.0, known.seed(seed, rate, repeat));
                    count("callqa", known, rate, tolerant.get(known.rubric()).score(known.call(), heard), heard);
                    Timeline believed = ExactRubric.believed(heard);
                    count("exact", known, rate, exact.get(known.rubric()).score(known.call(), believed), heard);
                }
            }
        }
        report(cases.size(), repeats);
        if (!ONLY.isEmpty()) {
            return;
        }
        for (Language language : Language.values()) {
            ErrorTally clean = byLanguage.get(key(language.code(), 0, "callqa"));
            ErrorTally judged = byLanguage.get(key(language.code(), JUDGED_RATE, "callqa"));
            assertThat(clean.wrong())
                    .as("wrong answers where every word is right")
                    .isZero();
            assertThat(clean.unsure()).isLessThanOrEqualTo(1);
            assertThat(judged.falseNotMet()).isLessThanOrEqualTo(1.5);
            assertThat(judged.falseMet()).isLessThanOrEqualTo(1);
            assertThat(judged.unsure()).isLessThanOrEqualTo(20);
        }
    }

    private static Rubric asked(Rubric rubric) {
        return new Rubric(
                rubric.id(),
                rubric.version(),
                rubric.title(),
                rubric.passMark(),
                rubric.minAnswered(),
                rubric.sections(),
                rubric.criteria().stream()
                        .filter(criterion -> ONLY.isEmpty() || ONLY.equals(criterion.id()))
                        .toList(),
                rubric.phraseSets(),
                rubric.sha256());
    }

    private void count(String how, BenchCase known, int rate, CallScore score, Timeline heard) {
        Language language = known.timeline().language();
        known.truth().forEach((criterion, truth) -> {
            if (!ONLY.isEmpty() && !ONLY.equals(criterion)) {
                return;
            }
            Answer answer = score.answer(criterion).orElseThrow();
            tally(byLanguage, key(language.code(), rate, how)).add(truth, answer.verdict());
            tally(byLanguage, key("both", rate, how)).add(truth, answer.verdict());
            if (how.equals("callqa")) {
                if (criterion.equals("repeat-back")) {
                    tally(ofRepeatBack, key(language.code(), rate, how)).add(truth, answer.verdict());
                }
                if (rate == JUDGED_RATE) {
                    tally(byCriterion, language.code() + " | " + criterion).add(truth, answer.verdict());
                }
                note(known, rate, answer, truth, heard);
            }
        });
    }

    private void note(BenchCase known, int rate, Answer answer, Verdict truth, Timeline heard) {
        boolean wrong = truth != answer.verdict() && answer.verdict() != Verdict.UNSURE
                || rate == 0 && truth != answer.verdict();
        if (!wrong || rate > JUDGED_RATE) {
            return;
        }
        StringBuilder text = new StringBuilder();
        text.append(rate)
                .append("% ")
                .append(answer.criterion().id())
                .append(": truth ")
                .append(truth);
        text.append(", answer ")
                .append(answer.verdict())
                .append(", ")
                .append(known.name())
                .append("\n  why   ");
        text.append(InEnglish.sentence(answer.reason())).append('\n');
        text.append("  said  ").append(text(known.timeline())).append('\n');
        text.append("  heard ").append(text(heard)).append('\n');
        errors.add(text.toString());
    }

    private static String text(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        for (Turn turn : timeline.turns()) {
            text.append(turn.party().code().charAt(0))
                    .append(": ")
                    .append(turn.text(timeline.language()))
                    .append(" / ");
        }
        return text.toString();
    }

    private static String key(String languages, int rate, String how) {
        return languages + " | " + rate + " % | " + how;
    }

    private static ErrorTally tally(Map<String, ErrorTally> tallies, String key) {
        return tallies.computeIfAbsent(key, any -> new ErrorTally());
    }

    private void report(int cases, int repeats) throws Exception {
        StringBuilder table = new StringBuilder();
        table.append(cases)
                .append(" calls with known answers, each damaged ")
                .append(repeats)
                .append(" times.\n\n");
        table(table, "language | words wrong | matching", byLanguage);
        table(table, "repeat-back | words wrong | matching", ofRepeatBack);
        table(table, "language | criterion (" + JUDGED_RATE + " % of the words wrong)", byCriterion);
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(folder.resolve("robustness.md"), table);
        Files.writeString(folder.resolve("robustness-errors.txt"), String.join("\n", errors));
        System.out.println(table);
    }

    private static void table(StringBuilder text, String keys, Map<String, ErrorTally> rows) {
        text.append("| ").append(keys).append(" | ").append(ErrorTally.HEADER).append(" |\n|");
        text.append("---|".repeat((keys + " | " + ErrorTally.HEADER).split("\\|").length))
                .append('\n');
        rows.forEach((key, tally) ->
                text.append("| ").append(key).append(" | ").append(tally.row()).append(" |\n"));
        text.append('\n');
    }
}
