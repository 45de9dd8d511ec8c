package org.callqa.cli.print;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.compare.AgentChange;
import org.callqa.scoring.compare.AnswerChange;
import org.callqa.scoring.compare.CallChange;
import org.callqa.scoring.compare.RubricDiff;
import picocli.CommandLine;

/** Prints what a changed rubric changes: the sums first, then the calls that move most. */
public final class DiffPrinter {

    private final PrintWriter out;
    private final int width;
    private final int listed;
    private final Texts texts;

    /** @param listed how many calls are listed at most; 0 for all */
    public DiffPrinter(CommandLine command, int listed, Texts texts) {
        this.texts = texts;
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.listed = listed;
    }

    /** @param gone calls that could not be compared because their transcripts are not kept */
    public void print(Rubric before, Rubric after, RubricDiff diff, int gone) {
        line(texts.say("diff.old", name(before)));
        line(texts.say("diff.new", name(after)));
        String compared = texts.say("diff.compared", diff.calls().size());
        line(gone == 0 ? compared : texts.say("diff.gone", compared, gone));
        list(texts.say("diff.added"), diff.added());
        list(texts.say("diff.removed"), diff.removed());
        list(
                texts.say("diff.reweighed"),
                diff.reweighed().stream().map(texts::told).toList());
        answers(diff.answers());
        calls(diff);
        agents(diff.agents());
        sum(diff);
    }

    private void answers(Map<AnswerChange, Long> answers) {
        TextTable table = new TextTable(2);
        answers.forEach((change, times) -> table.row(
                change.criterion(), verdict(change.was()), "->", verdict(change.is()), texts.say("diff.count", times)));
        section(texts.say("diff.answers"), table);
    }

    private void calls(RubricDiff diff) {
        List<CallChange> changed = diff.changedCalls().stream()
                .sorted(Comparator.comparing((CallChange call) -> !call.flipped())
                        .thenComparing(call -> -Math.abs(call.points().orElse(Double.MAX_VALUE)))
                        .thenComparing(call -> call.call().callId()))
                .toList();
        int shown = listed == 0 ? changed.size() : Math.min(listed, changed.size());
        TextTable table = new TextTable(2);
        for (CallChange call : changed.subList(0, shown)) {
            table.row(
                    call.call().callId(),
                    call.call().agent().id(),
                    score(call, call.before()) + " -> " + score(call, call.after()),
                    flip(call),
                    call.answers().stream()
                            .map(answer ->
                                    answer.criterion() + " " + verdict(answer.was()) + " -> " + verdict(answer.is()))
                            .collect(Collectors.joining(", ")));
        }
        section(texts.say("diff.calls"), table);
        if (shown < changed.size()) {
            line("  " + texts.say("diff.more", changed.size() - shown));
        }
    }

    private String flip(CallChange call) {
        if (call.flipped()) {
            return texts.say(
                    call.passedAfter()
                            ? "diff.now-passes"
                            : call.after().isScored() ? "diff.now-fails" : "diff.now-none");
        }
        return texts.say(call.passedAfter() ? "diff.passes" : call.after().isScored() ? "diff.fails" : "diff.none");
    }

    private void agents(List<AgentChange> agents) {
        TextTable table = new TextTable(2);
        for (AgentChange agent : agents) {
            boolean moved =
                    !agent.meanBefore().equals(agent.meanAfter()) || agent.passedBefore() != agent.passedAfter();
            if (moved) {
                table.row(
                        agent.agent().id(),
                        agent.agent().name(),
                        texts.say("diff.count", agent.calls()),
                        texts.say("diff.mean", Figures.score(agent.meanBefore()), Figures.score(agent.meanAfter())),
                        texts.say("diff.passed", agent.passedBefore(), agent.passedAfter()));
            }
        }
        section(texts.say("diff.agents"), table);
    }

    private void sum(RubricDiff diff) {
        long answers =
                diff.answers().values().stream().mapToLong(Long::longValue).sum();
        long nowPass = diff.calls().stream()
                .filter(call -> call.flipped() && call.passedAfter())
                .count();
        long nowFail = diff.calls().stream()
                .filter(call -> call.flipped() && call.passedBefore())
                .count();
        out.println();
        line(texts.say("diff.sum", answers, diff.changedCalls().size(), nowPass, nowFail));
    }

    private String name(Rubric rubric) {
        return texts.say(
                "diff.rubric",
                rubric.id(),
                rubric.version(),
                rubric.criteria().size(),
                Figures.decimal(rubric.passMark(), 1));
    }

    /** With its range where that alone is another. */
    private static String score(CallChange call, Score score) {
        boolean same = call.before().percent().equals(call.after().percent());
        return Figures.score(score.percent())
                + (same && call.rangeChanged()
                        ? " (" + Figures.score(score.low()) + "-" + Figures.score(score.high()) + ")"
                        : "");
    }

    /** A machine reads the names in English; who reads Chinese gets words. */
    private String verdict(String name) {
        if (texts.language() == Language.EN) {
            return name;
        }
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .map(texts::verdict)
                .findFirst()
                .orElseGet(() -> texts.say("answers.not-asked"));
    }

    private void list(String title, List<String> lines) {
        TextTable table = new TextTable(2);
        lines.forEach(table::row);
        section(title, table);
    }

    private void section(String title, TextTable table) {
        if (!table.isEmpty()) {
            out.println();
            line(title);
            table.print(out, width);
        }
    }

    private void line(String text) {
        out.println(Printable.of(text));
    }
}
