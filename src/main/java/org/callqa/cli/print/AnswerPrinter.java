package org.callqa.cli.print;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
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
    private final Texts texts;
    private final Rubric rubric;

    public AnswerPrinter(CommandLine command, NumberMask mask, Texts texts, Rubric rubric) {
        this.rubric = rubric;
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.mask = mask;
        this.texts = texts;
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
                        + scored.map(this::verdict).orElseGet(() -> texts.say("answers.not-asked")));
            }
        }
        if (!differences.isEmpty()) {
            out.println();
            out.println(Printable.of(texts.say("answers.differ", String.join(texts.say("comma"), differences))));
        }
    }

    public void print(CallScore score) {
        String section = "";
        for (Answer answer : score.answers()) {
            if (!section.equals(answer.criterion().section())) {
                section = answer.criterion().section();
                out.println();
                out.println(Printable.of(texts.say("title.answers", title(section))));
            }
            print(answer, score.language());
        }
    }

    /** In English the id, by which it is found in the rubric; who reads Chinese gets words. */
    private String title(String section) {
        return texts.language() == Language.EN
                ? section
                : rubric.sections().stream()
                        .filter(one -> one.id().equals(section))
                        .findFirst()
                        .map(texts::section)
                        .orElse(section);
    }

    private void print(Answer answer, Language language) {
        TextTable title = new TextTable(2);
        title.row(
                padded(answer.verdict()),
                texts.say(
                        answer.criterion().critical() ? "answer.title-critical" : "answer.title",
                        answer.criterion().id(),
                        Figures.plain(answer.criterion().weight()),
                        texts.question(answer.criterion())));
        title.print(out, width);
        TextTable details = new TextTable(6);
        details.row(texts.say("row.why"), mask.sentence(answer.reason(), language, texts));
        answer.evidence().stream()
                .limit(ENOUGH)
                .forEach(evidence -> details.row(label(answer, evidence), text(evidence, language)));
        more(details, answer.evidence().size());
        answer.evidence().stream()
                .flatMap(evidence -> evidence.items().stream())
                .forEach(item ->
                        details.row(texts.say(item.isOnlySaid() ? "row.said" : "row.stated"), text(item, language)));
        answer.due().stream()
                .limit(ENOUGH)
                .forEach(evidence -> details.row(texts.say("row.due"), text(evidence, language)));
        more(details, answer.due().size());
        details.print(out, width);
    }

    private void more(TextTable details, int size) {
        if (size > ENOUGH) {
            details.row("", texts.say("answer.more", size - ENOUGH));
        }
    }

    /** As wide as the longest verdict, so that the ids stand below each other. */
    private String padded(Verdict verdict) {
        return texts.language() == Language.EN ? String.format(Locale.ROOT, "%-14s", verdict) : verdict(verdict);
    }

    private String label(Answer answer, Evidence evidence) {
        if (evidence.quote().isBlank()) {
            return texts.say("row.looked-at");
        }
        return answer.verdict() == Verdict.UNSURE || evidence.isNearest()
                ? texts.say("row.almost")
                : texts.say("row.heard");
    }

    /** {@code account "deposit", stated 0:31 (answer to "from which account"), said back 1:58}. */
    private String text(Evidence.Item item, Language language) {
        String what = texts.words(Reason.of("item.name", Filling.named(item.what())));
        String value = mask.quote(item.value(), language);
        String stated = Figures.time(item.stated().startMs());
        if (item.isOnlySaid()) {
            return texts.say("item.said", what, value, stated);
        }
        String answerTo =
                item.answerTo().isEmpty() ? "" : texts.say("item.answer-to", mask.quote(item.answerTo(), language));
        String back = item.saidBack()
                .map(span -> texts.say("item.said-back", Figures.time(span.startMs())))
                .orElseGet(() -> texts.say("item.not-said-back"));
        return texts.say("item.stated", what, value, stated, answerTo, back);
    }

    private String text(Evidence evidence, Language language) {
        List<String> parts = new ArrayList<>();
        if (!evidence.quote().isBlank()) {
            parts.add(texts.say("evidence.quote", mask.quote(evidence.quote(), language)));
        }
        evidence.party()
                .map(party -> texts.say(party == Party.AGENT ? "row.agent" : "row.customer"))
                .ifPresent(parts::add);
        evidence.span()
                .ifPresent(span ->
                        parts.add(texts.say("heard.span", Figures.time(span.startMs()), Figures.time(span.endMs()))));
        if (!evidence.quote().isBlank()) {
            parts.add(texts.say("evidence.similarity", Figures.decimal(evidence.similarity(), 2)));
            parts.add(texts.say("evidence.confidence", Figures.decimal(evidence.confidence(), 2)));
        }
        if (!evidence.note().isNone()) {
            parts.add(mask.words(evidence.note(), language, texts));
        }
        return String.join(texts.say("comma.clause"), parts);
    }

    /** A machine reads the names in English; who reads Chinese gets words. */
    private String verdict(Verdict verdict) {
        return texts.language() == Language.EN ? verdict.name() : texts.verdict(verdict);
    }
}
