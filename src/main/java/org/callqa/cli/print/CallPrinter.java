package org.callqa.cli.print;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Prelude;
import org.callqa.call.Reason;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.measure.CallEnds;
import org.callqa.store.KeptCall;
import org.callqa.store.Run;
import picocli.CommandLine;

/** Prints what is known of a call before any question is asked of it. */
public final class CallPrinter {

    /** Columns with words of callqa's own. */
    private static final Set<String> TOLD =
            Set.of(CallColumns.DIRECTION, CallColumns.LANGUAGE, CallColumns.ENDED_BY, CallColumns.AGENT_CHANNEL);

    private final PrintWriter out;
    private final int width;
    private final NumberMask mask;
    private final Texts texts;
    private final Language language;

    public CallPrinter(CommandLine command, NumberMask mask, Texts texts, Language language) {
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.mask = mask;
        this.texts = texts;
        this.language = language;
    }

    /** The call list's row, and the score; times of day in the zone of the house. */
    public void header(KeptCall kept, ZoneId zone, Optional<Run> run, CallScore scored, Rubric rubric) {
        line(texts.say("call.is", kept.call().callId()));
        TextTable table = new TextTable(2);
        table.row(texts.say("row.recording"), kept.call().recording());
        table.row(
                texts.say("row.agent"),
                kept.call().agent().id() + " " + kept.call().agent().name());
        for (Map.Entry<String, String> column : new TreeMap<>(kept.call().columns()).entrySet()) {
            boolean shown = column.getKey().matches("recording|call_id|agent_id|agent_name");
            if (!shown && !column.getValue().isBlank()) {
                table.row(label(column.getKey()), value(column.getKey(), column.getValue(), kept.call(), zone));
            }
        }
        table.row(texts.say("row.length"), Figures.time(scored.durationMs()));
        run.ifPresent(by -> table.row(
                texts.say("row.scored"), texts.say("scored.in-run", Figures.moment(by.begunAt(), zone), by.rubric())));
        table.row(
                texts.say("row.rubric"),
                texts.say("rubric.pass-mark", rubric.id(), rubric.version(), Figures.decimal(rubric.passMark(), 1)));
        table.row(texts.say("row.score"), score(scored.score(), rubric.passMark()));
        table.print(out, width);
    }

    /** In English the column, by which it is found in the call list; who reads Chinese gets words. */
    private String label(String column) {
        return CallColumns.KNOWN.contains(column) ? texts.say("column." + column) : column;
    }

    private String value(String column, String value, CallRecord call, ZoneId zone) {
        if (column.equals(CallColumns.STARTED_AT) && call.startedAt().isPresent()) {
            return Figures.moment(call.startedAt().get().toInstant(), zone);
        }
        boolean told = texts.language() != Language.EN && TOLD.contains(column);
        return switch (told ? value : "") {
            case "inbound", "outbound" -> texts.say("call.direction." + value);
            case "agent", "customer" -> texts.say("row." + value);
            case "left", "right" -> texts.words(Reason.of(value));
            case "en", "zh" -> texts.say("language." + value);
            default -> mask.cell(value);
        };
    }

    private String score(Score score, double passMark) {
        String critical = score.proposedFail() ? texts.say("score.critical") : "";
        return score.whyNot()
                        .map(texts::words)
                        .orElseGet(() -> texts.say(
                                "score.is",
                                Figures.score(score.percent()),
                                Figures.score(score.low()),
                                Figures.score(score.high()),
                                score.answered(),
                                score.asked(),
                                texts.say(score.passes(passMark) ? "score.passes" : "score.fails")))
                + critical;
    }

    /** Findings, rings, and every turn. */
    public void heard(Timeline timeline) {
        if (!timeline.findings().isEmpty()) {
            section(texts.say("title.findings"));
            TextTable findings = new TextTable(2);
            timeline.findings().forEach(finding -> findings.row(finding.kind().name(), texts.sentence(finding.text())));
            findings.print(out, width);
        }
        section(texts.say("title.before"));
        if (timeline.prelude().stream().anyMatch(piece -> piece.kind() != Prelude.Kind.RINGS)) {
            line("  " + texts.words(Prelude.describe(timeline.prelude())));
        }
        line("  "
                + texts.say(
                        "heard.picked-up",
                        timeline.ringing().map(this::rings).orElseGet(() -> texts.say("heard.no-rings")),
                        Figures.time(timeline.answeredAtMs())));
        section(texts.say("title.heard"));
        TextTable turns = new TextTable(2);
        for (Prelude piece : timeline.prelude()) {
            if (!piece.words().isEmpty()) {
                turns.row(
                        Figures.time(piece.span().startMs()),
                        texts.say("row.menu"),
                        mask.quote(
                                language.join(
                                        piece.words().stream().map(Word::text).toList()),
                                language));
            }
        }
        for (Turn turn : timeline.turns()) {
            turns.row(
                    Figures.time(turn.span().startMs()),
                    party(turn.party()),
                    mask.quote(turn.text(language), language));
        }
        if (turns.isEmpty()) {
            line("  " + texts.say("heard.no-word"));
        }
        turns.print(out, width);
        if (!timeline.music().isEmpty()) {
            line("  "
                    + texts.say(
                            "heard.music",
                            timeline.music().stream()
                                    .map(span -> texts.say(
                                            "heard.span", Figures.time(span.startMs()), Figures.time(span.endMs())))
                                    .collect(Collectors.joining(texts.say("comma")))));
        }
    }

    /** Who speaks first and last, and who hangs up. */
    public void ends(CallRecord call, Timeline timeline) {
        CallEnds ends = CallEnds.of(call, timeline);
        boolean told = timeline.parties().separation() != Parties.Separation.NONE;
        section(texts.say("title.ends"));
        TextTable table = new TextTable(2);
        table.row(texts.say("row.picked-up"), Figures.time(ends.answeredAtMs()));
        if (told) {
            table.row(texts.say("row.first"), speaker(ends.firstSpeaker()));
            for (Party party : Party.values()) {
                table.row(party(party), heard(party, ends));
            }
            table.row(texts.say("row.last"), speaker(ends.lastSpeaker()));
        }
        table.row(
                texts.say("row.ends"), texts.say("ends.tail", Figures.time(ends.durationMs()), seconds(ends.tailMs())));
        table.row(texts.say("row.hung-up"), texts.words(ends.hangUp().describe()));
        table.print(out, width);
    }

    private String party(Party party) {
        return texts.say(party == Party.AGENT ? "row.agent" : "row.customer");
    }

    private String speaker(Optional<Party> speaker) {
        return speaker.map(this::party).orElseGet(() -> texts.say("ends.nobody"));
    }

    private String heard(Party party, CallEnds ends) {
        Span span = ends.heard().get(party);
        return span == null
                ? texts.say("ends.not-heard")
                : texts.say("ends.heard", seconds(span.startMs() - ends.answeredAtMs()), Figures.time(span.endMs()));
    }

    private static String seconds(int ms) {
        return Figures.decimal(ms / 1000.0, 1);
    }

    private String rings(Ringing ringing) {
        String heard = ringing.heard().stream()
                .map(ring -> Figures.time(ring.startMs()))
                .collect(Collectors.joining(texts.say("comma")));
        String told = texts.say(
                ringing.source() == Ringing.Source.CALL_LIST ? "rings.told.listed" : "rings.told.heard",
                ringing.rings(),
                texts.words(ringing.cadence()));
        String at = heard.isEmpty() ? told : texts.say("rings.at", told, heard);
        return ringing.firstCut() ? texts.say("rings.cut-first", at) : at;
    }

    private void section(String title) {
        out.println();
        line(title);
    }

    private void line(String text) {
        out.println(Printable.of(text));
    }
}
