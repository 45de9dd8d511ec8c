package org.callqa.cli.print;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callqa.report.Figures;
import org.callqa.report.Printable;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.compare.AgentChange;
import org.callqa.scoring.compare.AnswerChange;
import org.callqa.scoring.compare.CallChange;
import org.callqa.scoring.compare.RubricDiff;
import org.callqa.store.KeptNight;
import picocli.CommandLine;

/** Prints what a changed rubric changes: the sums first, then the calls that move most. */
public final class DiffPrinter {

    private static final int SHORT_ID = 12;

    private final PrintWriter out;
    private final int width;
    private final int listed;

    /** @param listed how many calls are listed at most; 0 for all */
    public DiffPrinter(CommandLine command, int listed) {
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.listed = listed;
    }

    /** A night as people can tell it from others. */
    public static String name(KeptNight night) {
        return night.id().substring(0, Math.min(SHORT_ID, night.id().length())) + " of "
                + night.begunAt().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param gone calls that could not be compared because their transcripts are not kept */
    public void print(Rubric before, Rubric after, KeptNight night, RubricDiff diff, int gone) {
        line("old: " + name(before));
        line("new: " + name(after));
        line("night " + name(night) + ", scored with " + night.rubric() + ": "
                + Figures.count(diff.calls().size(), "call") + " compared"
                + (gone == 0 ? "" : ", " + gone + " without a kept transcript left out"));
        list("Criteria only in the new rubric", diff.added());
        list("Criteria only in the old rubric", diff.removed());
        list("Criteria that count otherwise", diff.reweighed());
        answers(diff.answers());
        calls(diff);
        agents(diff.agents());
        sum(diff);
    }

    private void answers(Map<AnswerChange, Long> answers) {
        TextTable table = new TextTable(2);
        answers.forEach((change, times) ->
                table.row(change.criterion(), change.was(), "->", change.is(), Figures.count(times, "call")));
        section("Answers that change", table);
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
                    Figures.score(call.before().percent()) + " -> "
                            + Figures.score(call.after().percent()),
                    flip(call),
                    call.answers().stream()
                            .map(answer -> answer.criterion() + " " + answer.was() + " -> " + answer.is())
                            .collect(Collectors.joining(", ")));
        }
        section("Calls that change", table);
        if (shown < changed.size()) {
            line("  and " + (changed.size() - shown) + " more; --calls 0 lists all");
        }
    }

    private static String flip(CallChange call) {
        if (call.flipped()) {
            return call.passedAfter() ? "now passes" : call.after().isScored() ? "now fails" : "now without a score";
        }
        return call.passedAfter() ? "passes" : call.after().isScored() ? "fails" : "no score";
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
                        Figures.count(agent.calls(), "call"),
                        "mean " + Figures.score(agent.meanBefore()) + " -> " + Figures.score(agent.meanAfter()),
                        "passed " + agent.passedBefore() + " -> " + agent.passedAfter());
            }
        }
        section("Agents that change", table);
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
        line(Figures.count(answers, "answer") + " and "
                + Figures.count(diff.changedCalls().size(), "call") + " change; now passing " + nowPass
                + ", now failing "
                + nowFail);
    }

    private static String name(Rubric rubric) {
        return rubric.id() + " " + rubric.version() + ", "
                + Figures.count(rubric.criteria().size(), "question") + ", pass mark "
                + Figures.decimal(rubric.passMark(), 1);
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
