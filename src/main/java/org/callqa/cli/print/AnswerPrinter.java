package org.callqa.cli.print;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.report.Figures;
import org.callqa.report.NumberMask;
import org.callqa.report.Printable;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.store.KeptCall;
import picocli.CommandLine;

/** Prints each answer of a call with its reason and what it rests on. */
public final class AnswerPrinter {

    /** Of one kind of evidence for one answer. */
    private static final int ENOUGH = 10;

    private final PrintWriter out;
    private final int width;
    private final NumberMask mask;

    public AnswerPrinter(CommandLine command, NumberMask mask) {
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.mask = mask;
    }

    /** The answers, and where those of the night were others. */
    public void print(CallScore score, KeptCall kept) {
        print(score);
        List<String> differences = new ArrayList<>();
        for (Answer answer : score.answers()) {
            Optional<Verdict> scored =
                    Optional.ofNullable(kept.verdicts().get(answer.criterion().id()));
            if (scored.filter(verdict -> verdict == answer.verdict()).isEmpty()) {
                differences.add(answer.criterion().id() + " "
                        + scored.map(Verdict::name).orElse("NOT_ASKED"));
            }
        }
        if (!differences.isEmpty()) {
            out.println();
            out.println(Printable.of("The night's scorecards, made with another rubric or another version, say: "
                    + String.join(", ", differences)));
        }
    }

    public void print(CallScore score) {
        String section = "";
        for (Answer answer : score.answers()) {
            if (!section.equals(answer.criterion().section())) {
                section = answer.criterion().section();
                out.println();
                out.println(Printable.of("Answers: " + section));
            }
            print(answer, score.language());
        }
    }

    private void print(Answer answer, Language language) {
        TextTable title = new TextTable(2);
        title.row(
                padded(answer.verdict()),
                answer.criterion().id() + " (weight "
                        + Figures.plain(answer.criterion().weight())
                        + (answer.criterion().critical() ? ", critical" : "")
                        + "): " + answer.criterion().question().getOrDefault(language, ""));
        title.print(out, width);
        TextTable details = new TextTable(6);
        details.row("why", mask.reason(answer.reason(), language));
        answer.evidence().stream()
                .limit(ENOUGH)
                .forEach(evidence -> details.row(label(answer, evidence), text(evidence, language)));
        more(details, answer.evidence().size());
        answer.evidence().stream()
                .flatMap(evidence -> evidence.items().stream())
                .forEach(item -> details.row(item.isOnlySaid() ? "said" : "stated", text(item, language)));
        answer.due().stream().limit(ENOUGH).forEach(evidence -> details.row("due", text(evidence, language)));
        more(details, answer.due().size());
        details.print(out, width);
    }

    private static void more(TextTable details, int size) {
        if (size > ENOUGH) {
            details.row("", "and " + (size - ENOUGH) + " more");
        }
    }

    /** As wide as the longest verdict, so that the ids stand below each other. */
    private static String padded(Verdict verdict) {
        return String.format(Locale.ROOT, "%-14s", verdict);
    }

    private static String label(Answer answer, Evidence evidence) {
        if (evidence.quote().isBlank()) {
            return "looked at";
        }
        return answer.verdict() == Verdict.UNSURE || evidence.isNearest() ? "almost" : "heard";
    }

    /** {@code account "deposit", stated 0:31 (answer to "from which account"), said back 1:58}. */
    private String text(Evidence.Item item, Language language) {
        String named = item.what() + " \"" + mask.quote(item.value(), language) + "\", ";
        if (item.isOnlySaid()) {
            return named + Figures.time(item.stated().startMs());
        }
        return named + "stated "
                + Figures.time(item.stated().startMs())
                + (item.answerTo().isEmpty() ? "" : " (answer to \"" + mask.quote(item.answerTo(), language) + "\")")
                + item.saidBack()
                        .map(span -> ", said back " + Figures.time(span.startMs()))
                        .orElse(", not said back");
    }

    private String text(Evidence evidence, Language language) {
        List<String> parts = new ArrayList<>();
        if (!evidence.quote().isBlank()) {
            parts.add("\"" + mask.quote(evidence.quote(), language) + "\"");
        }
        evidence.party().map(Party::code).ifPresent(parts::add);
        evidence.span()
                .ifPresent(span -> parts.add(Figures.time(span.startMs()) + " to " + Figures.time(span.endMs())));
        if (!evidence.quote().isBlank()) {
            parts.add("similarity " + Figures.decimal(evidence.similarity(), 2));
            parts.add("confidence " + Figures.decimal(evidence.confidence(), 2));
        }
        if (!evidence.note().isBlank()) {
            parts.add(mask.reason(evidence.note(), language));
        }
        return String.join(", ", parts);
    }
}
