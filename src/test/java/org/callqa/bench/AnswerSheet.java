package org.callqa.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callqa.call.Timeline;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;

/**
 * What was answered to damaged calls, in a form that can be kept in a file and read in a review: one checksum per
 * criterion over (call, criterion, verdict, quote), then a line per damaged call with a letter per criterion and a
 * checksum of the quotes.
 */
final class AnswerSheet {

    private static final Map<Verdict, String> LETTERS = Map.of(
            Verdict.MET, "M",
            Verdict.NOT_MET, "N",
            Verdict.NOT_APPLICABLE, "-",
            Verdict.UNSURE, "?",
            Verdict.NOT_MEASURABLE, "/");

    private static final String KEPT_AS = " = ";

    /**
     * The answers to one damaged call.
     *
     * @param asked name of the list of criteria that were asked: the rubric's and the language's
     */
    private record Row(String asked, Map<String, Answer> answers) {

        String letters() {
            StringBuilder letters = new StringBuilder();
            answers.values().forEach(answer -> letters.append(LETTERS.get(answer.verdict())));
            return letters.toString();
        }

        String kept() {
            StringBuilder quotes = new StringBuilder();
            answers.forEach((criterion, answer) ->
                    quotes.append(criterion).append(quotes(answer)).append('\n'));
            return asked + " " + letters() + " " + digest(quotes).substring(0, 8);
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> asked = new TreeMap<>();

    /** Answers each case with its words damaged at each rate. */
    static AnswerSheet of(List<BenchCase> cases, int... rates) throws Exception {
        AnswerSheet sheet = new AnswerSheet();
        RecogniserErrors recogniser = new RecogniserErrors();
        Map<Rubric, Scorer> scorers = new IdentityHashMap<>();
        for (BenchCase known : cases) {
            Scorer scorer = scorers.computeIfAbsent(known.rubric(), Scorer::new);
            String asked =
                    known.rubric().id() + "." + known.timeline().language().code();
            for (int rate : rates) {
                Timeline heard = recogniser.heard(known.timeline(), rate / 100.0, known.seed(1, rate, 0));
                Map<String, Answer> answers = new LinkedHashMap<>();
                for (Answer answer : scorer.score(known.call(), heard).answers()) {
                    answers.put(answer.criterion().id(), answer);
                }
                sheet.rows.put(known.name() + " | " + rate + " %", new Row(asked, answers));
                sheet.asked.put(asked, List.copyOf(answers.keySet()));
            }
        }
        return sheet;
    }

    /** The whole sheet: checksums by criterion, which criteria the letters stand for, then the calls. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                "# M met, N not met, - not applicable, ? unsure, / not measurable; then a checksum of the quotes\n");
        checksums().forEach((criterion, sum) -> append(text, criterion, sum));
        asked.forEach((name, criteria) -> append(text, name, String.join(" ", criteria)));
        rows.forEach((name, row) -> append(text, name, row.kept()));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append(name).append(KEPT_AS).append(value).append('\n');
    }

    /** Says of each call of this sheet that is otherwise than kept what has changed; calls not kept are new. */
    List<String> differencesFrom(Path kept) throws Exception {
        Map<String, String> before = new LinkedHashMap<>();
        for (String line : Files.readAllLines(kept)) {
            int at = line.lastIndexOf(KEPT_AS);
            if (at > 0) {
                before.put(line.substring(0, at), line.substring(at + KEPT_AS.length()));
            }
        }
        List<String> differences = new ArrayList<>();
        rows.forEach((name, row) -> {
            String was = before.get(name);
            if (was == null) {
                differences.add(name + ": not kept");
            } else if (!was.equals(row.kept())) {
                String[] parts = was.split(" ");
                List<String> criteria = List.of(before.get(parts[0]).split(" "));
                differences.add(name + ": " + difference(criteria, parts[1], row));
            }
        });
        return differences;
    }

    private static String difference(List<String> criteria, String was, Row row) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            letters.put(criteria.get(i), was.substring(i, i + 1));
        }
        StringBuilder text = new StringBuilder();
        row.answers().forEach((criterion, answer) -> {
            String letter = letters.remove(criterion);
            if (!LETTERS.get(answer.verdict()).equals(letter)) {
                text.append(criterion).append(' ').append(letter == null ? "new" : letter);
                text.append(" -> ")
                        .append(answer.verdict())
                        .append(" (")
                        .append(InEnglish.sentence(answer.reason()))
                        .append("); ");
            }
        });
        letters.keySet().forEach(criterion -> text.append(criterion).append(" is not asked any more; "));
        if (text.isEmpty()) {
            text.append("other quotes: ");
            row.answers()
                    .forEach((criterion, answer) ->
                            text.append(criterion).append(quotes(answer)).append(' '));
        }
        return text.toString();
    }

    private Map<String, String> checksums() {
        Map<String, StringBuilder> texts = new TreeMap<>();
        rows.forEach((name, row) -> row.answers()
                .forEach((criterion, answer) -> texts.computeIfAbsent(
                                row.asked() + " " + criterion, any -> new StringBuilder())
                        .append(name)
                        .append(answer.verdict())
                        .append(quotes(answer))
                        .append('\n')));
        Map<String, String> sums = new TreeMap<>();
        texts.forEach((criterion, text) -> sums.put(criterion, digest(text).substring(0, 16)));
        return sums;
    }

    private static List<String> quotes(Answer answer) {
        return answer.evidence().stream().map(Evidence::quote).toList();
    }

    private static String digest(CharSequence text) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
