package org.callqa.cli.print;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Prelude;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.report.Figures;
import org.callqa.report.NumberMask;
import org.callqa.report.Printable;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.measure.CallEnds;
import org.callqa.store.KeptCall;
import org.callqa.store.KeptNight;
import picocli.CommandLine;

/** Prints what is known of a call before any question is asked of it. */
public final class CallPrinter {

    private final PrintWriter out;
    private final int width;
    private final NumberMask mask;
    private final Language language;

    public CallPrinter(CommandLine command, NumberMask mask, Language language) {
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.mask = mask;
        this.language = language;
    }

    /** The call list's row, and the score. */
    public void header(KeptCall kept, KeptNight night, CallScore scored, Rubric rubric) {
        line("Call " + kept.call().callId());
        TextTable table = new TextTable(2);
        table.row("recording", kept.call().recording());
        table.row("agent", kept.call().agent().id() + " " + kept.call().agent().name());
        for (Map.Entry<String, String> column : new TreeMap<>(kept.call().columns()).entrySet()) {
            boolean shown = column.getKey().matches("recording|call_id|agent_id|agent_name");
            if (!shown && !column.getValue().isBlank()) {
                table.row(column.getKey(), mask.cell(column.getValue()));
            }
        }
        table.row("length", Figures.time(scored.durationMs()));
        table.row(
                "scored",
                "in the night begun " + night.begunAt().truncatedTo(ChronoUnit.SECONDS) + " with " + night.rubric());
        table.row(
                "rubric",
                rubric.id() + " " + rubric.version() + ", pass mark " + Figures.decimal(rubric.passMark(), 1));
        table.row("score", score(scored.score(), rubric.passMark()));
        table.print(out, width);
    }

    private static String score(Score score, double passMark) {
        String critical = score.proposedFail() ? ", a critical criterion is not met: to be confirmed by a person" : "";
        return score.whyNot()
                        .orElseGet(() -> Figures.score(score.percent()) + " (" + Figures.score(score.low()) + " to "
                                + Figures.score(score.high()) + "), " + score.answered() + " of " + score.asked()
                                + " answered; " + (score.passes(passMark) ? "passes" : "does not pass"))
                + critical;
    }

    /** Findings, rings, and every turn. */
    public void heard(Timeline timeline) {
        if (!timeline.findings().isEmpty()) {
            section("Findings");
            TextTable findings = new TextTable(2);
            timeline.findings().forEach(finding -> findings.row(finding.kind().name(), finding.text()));
            findings.print(out, width);
        }
        section("Before the conversation");
        if (timeline.prelude().stream().anyMatch(piece -> piece.kind() != Prelude.Kind.RINGS)) {
            line("  " + Prelude.describe(timeline.prelude()));
        }
        line("  " + timeline.ringing().map(CallPrinter::rings).orElse("nothing tells how long it rang")
                + "; picked up at " + Figures.time(timeline.answeredAtMs()));
        section("What was heard");
        TextTable turns = new TextTable(2);
        for (Prelude piece : timeline.prelude()) {
            if (!piece.words().isEmpty()) {
                turns.row(
                        Figures.time(piece.span().startMs()),
                        "menu",
                        mask.quote(
                                language.join(
                                        piece.words().stream().map(Word::text).toList()),
                                language));
            }
        }
        for (Turn turn : timeline.turns()) {
            turns.row(
                    Figures.time(turn.span().startMs()),
                    turn.party().code(),
                    mask.quote(turn.text(language), language));
        }
        if (turns.isEmpty()) {
            line("  no word");
        }
        turns.print(out, width);
        if (!timeline.music().isEmpty()) {
            line("  music "
                    + timeline.music().stream()
                            .map(span -> Figures.time(span.startMs()) + " to " + Figures.time(span.endMs()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Who speaks first and last, and who hangs up. */
    public void ends(CallRecord call, Timeline timeline) {
        CallEnds ends = CallEnds.of(call, timeline);
        boolean told = timeline.parties().separation() != Parties.Separation.NONE;
        section("Beginning and end");
        TextTable table = new TextTable(2);
        table.row("picked up", Figures.time(ends.answeredAtMs()));
        if (told) {
            table.row("speaks first", ends.firstSpeaker().map(Party::code).orElse("nobody"));
            for (Party party : Party.values()) {
                table.row(party.code(), heard(party, ends));
            }
            table.row("speaks last", ends.lastSpeaker().map(Party::code).orElse("nobody"));
        }
        table.row(
                "recording ends",
                Figures.time(ends.durationMs()) + ", " + seconds(ends.tailMs()) + " after the last voice");
        table.row("hung up", ends.hangUp().describe());
        table.print(out, width);
    }

    private static String heard(Party party, CallEnds ends) {
        Span span = ends.heard().get(party);
        return span == null
                ? "not heard"
                : "first heard " + seconds(span.startMs() - ends.answeredAtMs()) + " after the pick-up, last at "
                        + Figures.time(span.endMs());
    }

    private static String seconds(int ms) {
        return Figures.decimal(ms / 1000.0, 1) + " s";
    }

    private static String rings(Ringing ringing) {
        String source = ringing.source() == Ringing.Source.CALL_LIST ? "by the call list" : "heard";
        String heard = ringing.heard().stream()
                .map(ring -> Figures.time(ring.startMs()))
                .collect(Collectors.joining(", "));
        return Figures.count(ringing.rings(), "ring") + " " + source + " (" + ringing.cadence() + ")"
                + (heard.isEmpty() ? "" : ", at " + heard)
                + (ringing.firstCut() ? ", the recording begins during the first" : "");
    }

    private void section(String title) {
        out.println();
        line(title);
    }

    private void line(String text) {
        out.println(Printable.of(text));
    }
}
