package org.callqa.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;

/**
 * One call, as its page shows it.
 *
 * @param title the call and whose it is
 * @param facts what the call list says
 * @param score in figures; a dash without one
 * @param scoreWords what follows the figure
 * @param critical answers that propose to fail the call
 * @param findings what a reader has to know about the recording
 * @param sound where to play it
 * @param drawing the call in time; empty when its transcript is not kept any more
 * @param script what was said
 * @param measures what was simply measured
 * @param sections the answers
 * @param points met of due, over all
 * @param sum how the score comes of them; empty without one
 * @param open how many answers are unsure or not measurable, in words; empty when none is
 */
record CallPage(
        String title,
        List<Fact> facts,
        String score,
        String scoreWords,
        List<Critical> critical,
        List<String> findings,
        Sound sound,
        Optional<CallDrawing> drawing,
        List<Script.Line> script,
        List<Fact> measures,
        List<Section> sections,
        String points,
        String sum,
        String open) {

    /** Something known, and what it is called; language of the value where it is not the page's. */
    record Fact(String label, String value) {}

    /** A critical question that is not met. */
    record Critical(int number, String anchor, String question, List<Piece> pieces) {}

    /**
     * Where the recording is for whoever reads.
     *
     * @param href relative or whole; empty when there is none that a browser could play
     * @param lengthS seconds
     * @param note what to do, in words
     */
    record Sound(String href, String lengthS, String note) {}

    /** A part of the rubric. */
    record Section(String title, List<Row> rows) {}

    /**
     * One answer.
     *
     * @param style {@code not}, {@code nd} for what was not due, {@code ask} for what a person has to look at, or empty
     */
    record Row(
            int number,
            String anchor,
            String style,
            String question,
            boolean critical,
            Mark mark,
            String points,
            String why,
            List<String> more,
            List<Piece> pieces) {}

    /**
     * One piece of evidence.
     *
     * @param atMs when; -1 without a moment
     * @param kind what it is, in words; empty for what the answer rests on
     * @param quote the words; empty where nothing was said
     * @param what it shows, where nothing was said
     * @param language of the quote
     */
    record Piece(int atMs, String kind, String quote, String what, String language) {

        boolean timed() {
            return atMs >= 0;
        }

        String time() {
            return Figures.time(atMs);
        }

        String seconds() {
            return Figures.decimal(atMs / 1000.0, 1);
        }
    }

    /** Makes the pages of one rubric in one language. */
    static final class Maker {

        /** An answer that rests on more of the call than this rests on no moment of it. */
        private static final double MOMENT = 0.5;

        private final Rubric rubric;
        private final Map<String, Integer> numbers;
        private final NumberMask mask;
        private final Texts texts;

        Maker(Rubric rubric, Map<String, Integer> numbers, NumberMask mask, Texts texts) {
            this.rubric = rubric;
            this.numbers = numbers;
            this.mask = mask;
            this.texts = texts;
        }

        CallPage make(CallScore scored, CallFacts facts, Optional<Timeline> timeline, Sound sound) {
            List<CallDrawing.Moment> moments = moments(scored);
            List<Section> sections = sections(scored);
            return new CallPage(
                    texts.say("call.title", facts.callId(), facts.agentName()),
                    facts(scored, facts),
                    scored.score().percent().isPresent()
                            ? Figures.score(scored.score().percent())
                            : "–",
                    scoreWords(scored),
                    critical(scored),
                    scored.findings().stream()
                            .filter(finding -> finding.kind() != Finding.Kind.MUSIC)
                            .map(finding -> Printable.of(texts.sentence(finding.text())))
                            .toList(),
                    sound,
                    timeline.map(heard -> CallDrawing.of(heard, moments, texts)),
                    timeline.map(heard -> new Script(heard, texts, mask, moments, notes(scored)).lines(scored.call()))
                            .orElse(List.of()),
                    Measured.facts(facts, texts),
                    sections,
                    points(scored),
                    sum(scored),
                    open(scored));
        }

        private List<Fact> facts(CallScore scored, CallFacts facts) {
            List<Fact> shown = new ArrayList<>();
            facts.began().ifPresent(began -> shown.add(fact("began", texts.dateTime(began))));
            shown.add(fact("length", Figures.time(scored.ownMs())));
            shown.add(fact("language", texts.language(scored.language())));
            CallRecord call = scored.call();
            String direction =
                    call.columns().getOrDefault(CallColumns.DIRECTION, "").strip();
            if (!facts.queue().isBlank()) {
                shown.add(fact("queue", facts.queue()));
            }
            if (direction.equals("inbound") || direction.equals("outbound")) {
                shown.add(fact("direction", texts.say("call.direction." + direction)));
            }
            call.company().ifPresent(company -> shown.add(fact("company", Printable.of(mask.cell(company)))));
            shown.add(fact("recording", Printable.of(call.recording())));
            return shown;
        }

        private Fact fact(String key, String value) {
            return new Fact(texts.say("call.fact." + key), value);
        }

        private String scoreWords(CallScore scored) {
            Score score = scored.score();
            if (score.percent().isEmpty()) {
                return texts.say("call.no-score", score.answered(), score.asked(), Math.round(score.answeredPercent()));
            }
            String passes = score.proposedFail()
                    ? "call.proposed-fail"
                    : score.passes(rubric.passMark()) ? "call.passes" : "call.passes-not";
            long unsure = scored.answers().stream()
                    .filter(answer -> answer.verdict() == Verdict.UNSURE)
                    .count();
            long met = scored.answers().stream()
                    .filter(answer -> answer.verdict() == Verdict.MET)
                    .count();
            return String.join(
                    texts.say("gap"),
                    texts.say(passes, Figures.plain(rubric.passMark())),
                    unsure == 0
                            ? texts.say("call.nothing-unsure")
                            : texts.say("call.unsure", unsure, Figures.score(score.low()), Figures.score(score.high())),
                    texts.say("call.answered", score.answered(), score.asked(), met));
        }

        private List<Critical> critical(CallScore scored) {
            return scored.answers().stream()
                    .filter(answer -> answer.criterion().critical() && answer.verdict() == Verdict.NOT_MET)
                    .map(answer -> new Critical(
                            number(answer),
                            anchor(answer.criterion()),
                            texts.question(answer.criterion()),
                            pieces(answer, scored.language()).stream()
                                    .filter(piece -> piece.kind().isEmpty() && piece.timed())
                                    .toList()))
                    .toList();
        }

        private List<Section> sections(CallScore scored) {
            List<Section> sections = new ArrayList<>();
            for (Rubric.Section section : rubric.sections()) {
                List<Row> rows = scored.answers().stream()
                        .filter(answer -> answer.criterion().section().equals(section.id()))
                        .map(answer -> row(answer, scored.language()))
                        .toList();
                if (!rows.isEmpty()) {
                    sections.add(new Section(texts.section(section), rows));
                }
            }
            return sections;
        }

        private Row row(Answer answer, Language language) {
            Criterion criterion = answer.criterion();
            List<Piece> pieces = pieces(answer, language);
            List<String> clauses = why(answer, language, pieces);
            return new Row(
                    number(answer),
                    anchor(criterion),
                    switch (answer.verdict()) {
                        case MET -> "";
                        case NOT_MET -> "not";
                        case UNSURE -> "ask";
                        case NOT_APPLICABLE, NOT_MEASURABLE -> "nd";
                    },
                    texts.question(criterion),
                    criterion.critical(),
                    Mark.of(answer.verdict(), texts),
                    points(answer),
                    clauses.get(0),
                    clauses.subList(1, clauses.size()),
                    pieces);
        }

        private List<String> why(Answer answer, Language language, List<Piece> pieces) {
            Reasons reasons = new Reasons(mask, language, texts);
            if (answer.verdict() == Verdict.NOT_APPLICABLE && !answer.reason().isNone()) {
                return List.of(reasons.whole(answer.reason()));
            }
            List<String> clauses = reasons.clauses(
                    answer.reason(), pieces.stream().map(Piece::quote).collect(Collectors.toSet()));
            if (clauses.isEmpty()) {
                boolean heard = answer.verdict().answered()
                        && pieces.stream()
                                .anyMatch(piece ->
                                        piece.kind().isEmpty() && !piece.quote().isEmpty());
                return List.of(texts.say("why." + answer.verdict().name() + (heard ? ".heard" : "")));
            }
            return clauses;
        }

        private static String points(Answer answer) {
            String weight = Figures.plain(answer.criterion().weight());
            return switch (answer.verdict()) {
                case MET -> weight + "/" + weight;
                case NOT_MET -> "0/" + weight;
                default -> "–";
            };
        }

        private static String points(CallScore scored) {
            double[] points = sums(scored);
            return Figures.plain(points[0]) + "/" + Figures.plain(points[1]);
        }

        private static String sum(CallScore scored) {
            double[] points = sums(scored);
            return scored.score().percent().isEmpty()
                    ? ""
                    : "100 × " + Figures.plain(points[0]) + " ÷ " + Figures.plain(points[1]) + " = "
                            + Figures.score(scored.score().percent());
        }

        private static double[] sums(CallScore scored) {
            double met = 0;
            double due = 0;
            for (Answer answer : scored.answers()) {
                double weight = answer.criterion().weight();
                met += answer.verdict() == Verdict.MET ? weight : 0;
                due += answer.verdict().answered() ? weight : 0;
            }
            return new double[] {met, due};
        }

        private String open(CallScore scored) {
            long unsure = count(scored, Verdict.UNSURE);
            long notMeasurable = count(scored, Verdict.NOT_MEASURABLE);
            return String.join(
                    texts.say("gap"),
                    Stream.of(
                                    unsure == 0 ? "" : texts.say("call.open.unsure", unsure),
                                    notMeasurable == 0 ? "" : texts.say("call.open.not-measurable", notMeasurable))
                            .filter(sentence -> !sentence.isEmpty())
                            .toList());
        }

        private static long count(CallScore scored, Verdict verdict) {
            return scored.answers().stream()
                    .filter(answer -> answer.verdict() == verdict)
                    .count();
        }

        private List<Piece> pieces(Answer answer, Language language) {
            Map<String, Piece> pieces = new LinkedHashMap<>();
            List<Evidence> said = outermost(answer.evidence());
            if (answer.verdict() != Verdict.NOT_APPLICABLE) {
                for (Evidence due : outermost(answer.due())) {
                    if (madeDue(due)) {
                        add(pieces, piece(due, texts.say("call.piece.due"), language));
                    }
                }
                for (Evidence evidence : said) {
                    for (Evidence.Item item : evidence.items()) {
                        if (!item.isOnlySaid()) {
                            add(pieces, stated(item, language));
                        }
                    }
                    if (!evidence.quote().isBlank()) {
                        add(pieces, piece(evidence, kind(evidence), language));
                    }
                }
            }
            // as it is heard; what has no moment comes last
            return pieces.values().stream()
                    .sorted(Comparator.comparing((Piece piece) -> !piece.timed())
                            .thenComparingInt(Piece::atMs))
                    .toList();
        }

        /** What a piece of evidence is, where it is not what the answer rests on. */
        private String kind(Evidence evidence) {
            if (evidence.isNearest()) {
                return texts.say("call.piece.nearest");
            }
            return switch (evidence.note().key()) {
                case "note.stated" -> texts.say("call.piece.stated");
                case "note.was-speaking" -> texts.say("call.piece.spoken-over");
                case "note.nothing-back" -> texts.say("call.piece.instead");
                default -> "";
            };
        }

        private static void add(Map<String, Piece> pieces, Piece piece) {
            pieces.putIfAbsent(piece.atMs() + piece.quote() + piece.kind(), piece);
        }

        private Piece piece(Evidence evidence, String kind, Language language) {
            return new Piece(
                    evidence.span().map(Span::startMs).orElse(-1),
                    kind,
                    Printable.of(mask.quote(evidence.quote(), language)),
                    "",
                    Texts.tag(language));
        }

        private Piece stated(Evidence.Item item, Language language) {
            return new Piece(
                    item.stated().startMs(),
                    texts.say(item.saidBack().isPresent() ? "call.piece.stated" : "call.piece.not-said-back"),
                    Printable.of(mask.cell(mask.quote(item.value(), language))),
                    "",
                    Texts.tag(language));
        }

        /** Without what is a part of another piece of the same answer. */
        private static List<Evidence> outermost(List<Evidence> all) {
            return all.stream()
                    .filter(one -> all.stream().noneMatch(other -> other != one && holds(other, one)))
                    .toList();
        }

        private static boolean holds(Evidence whole, Evidence part) {
            if (part.quote().isBlank() || whole.span().isEmpty() || part.span().isEmpty()) {
                return false;
            }
            Span outer = whole.span().get();
            Span inner = part.span().get();
            return !whole.quote().isBlank()
                    && whole.party().equals(part.party())
                    && outer.startMs() <= inner.startMs()
                    && outer.endMs() >= inner.endMs()
                    && outer.durationMs() > inner.durationMs();
        }

        private static boolean madeDue(Evidence due) {
            return due.isInWords() && due.span().isPresent() && !due.isNearest();
        }

        private List<CallDrawing.Moment> moments(CallScore scored) {
            List<CallDrawing.Moment> moments = new ArrayList<>();
            for (Answer answer : scored.answers()) {
                if (answer.verdict() == Verdict.NOT_APPLICABLE || answer.verdict() == Verdict.NOT_MEASURABLE) {
                    continue;
                }
                for (Evidence due : outermost(answer.due())) {
                    if (madeDue(due)) {
                        moments.add(moment(answer, due, true));
                    }
                }
                for (Evidence evidence : outermost(answer.evidence())) {
                    boolean found = !evidence.isNearest()
                            && (!evidence.quote().isBlank() || evidence.similarity() == 1)
                            && !evidence.note().is("note.was-speaking")
                            && !evidence.note().is("note.nothing-back");
                    if (found
                            && evidence.span()
                                    .filter(span -> span.durationMs() < MOMENT * scored.durationMs())
                                    .isPresent()) {
                        moments.add(moment(answer, evidence, evidence.note().is("note.stated")));
                    }
                }
            }
            return moments.stream().distinct().toList();
        }

        private CallDrawing.Moment moment(Answer answer, Evidence evidence, boolean due) {
            Optional<Party> party = evidence.quote().isBlank() ? Optional.empty() : evidence.party();
            return new CallDrawing.Moment(
                    evidence.span().orElseThrow(),
                    party,
                    due,
                    number(answer),
                    anchor(answer.criterion()),
                    answer.verdict() == Verdict.NOT_MET);
        }

        private Map<Integer, Script.Note> notes(CallScore scored) {
            Map<Integer, Script.Note> notes = new LinkedHashMap<>();
            for (Answer answer : scored.answers()) {
                if (answer.verdict() != Verdict.NOT_APPLICABLE) {
                    notes.put(
                            number(answer),
                            new Script.Note(
                                    number(answer),
                                    anchor(answer.criterion()),
                                    Mark.of(answer.verdict(), texts),
                                    texts.question(answer.criterion())));
                }
            }
            return notes;
        }

        private int number(Answer answer) {
            return numbers.getOrDefault(answer.criterion().id(), 0);
        }

        /** Where an answer stands on the page of a call, and a question on the others. */
        static String anchor(Criterion criterion) {
            return "q-" + criterion.id();
        }
    }
}
