package org.callqa.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Prelude;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.scoring.measure.CallEnds;
import org.callqa.scoring.measure.CallSounds;
import org.callqa.scoring.measure.HangUp;
import org.callqa.scoring.measure.Overlaps;
import org.callqa.scoring.measure.Silences;
import org.callqa.scoring.measure.Voice;

/** What was said and what happened, line by line in the order of the call. */
final class Script {

    /** A word less certain than this is shaded, and one less certain than {@link #VERY_DOUBTFUL} darker. */
    static final double DOUBTFUL = 0.7;

    static final double VERY_DOUBTFUL = 0.5;

    /** A shorter pause inside a turn is not shown, milliseconds. */
    private static final int PAUSE_MS = 250;

    /** Shorter voices without a word are hems and breaths, milliseconds. */
    private static final int UNRECOGNISED_MS = 1_500;

    /** Shorter overlaps are not worth a line, milliseconds. */
    private static final int OVER_MS = 1_000;

    private final Timeline timeline;
    private final Texts texts;
    private final NumberMask mask;
    private final List<CallDrawing.Moment> moments;
    private final Map<Integer, Note> notes;

    /**
     * @param moments where answers rest and what made questions due
     * @param notes by the number of the question, of those that have an answer to show beside the words
     */
    Script(
            Timeline timeline,
            Texts texts,
            NumberMask mask,
            List<CallDrawing.Moment> moments,
            Map<Integer, Note> notes) {
        this.timeline = timeline;
        this.texts = texts;
        this.mask = mask;
        this.moments = moments;
        this.notes = notes;
    }

    /**
     * A line of the script.
     *
     * @param atMs when
     * @param endMs until when
     * @param party who speaks; empty for what happens
     * @param happening what happens; empty for what is said
     * @param stretches what is said
     * @param notes answers that rest in it
     */
    record Line(
            int atMs,
            int endMs,
            Optional<Party> party,
            String who,
            String happening,
            List<Stretch> stretches,
            List<Note> notes) {

        String time() {
            return Figures.time(atMs);
        }

        String from() {
            return seconds(atMs);
        }

        String to() {
            return seconds(endMs);
        }

        static String seconds(int ms) {
            return Figures.decimal(ms / 1000.0, 1);
        }
    }

    /**
     * Words under one underline, or none.
     *
     * @param style {@code ev} where an answer rests, {@code du} where a question became due, else empty
     * @param words in order
     * @param references numbers of the questions whose evidence ends here
     */
    record Stretch(String style, List<Heard> words, List<Reference> references) {}

    /**
     * One word.
     *
     * @param before what parts it from the word before: empty, a space, or {@code PAUSE}
     * @param text without long numbers
     * @param doubt 0 for none, 1 doubtful, 2 very doubtful
     * @param confidence in words, for those who ask
     */
    record Heard(String before, String text, int doubt, String confidence) {

        static final String PAUSE = "pause";
    }

    /** A question's number and where its answer stands on the page. */
    record Reference(int number, String anchor) {}

    /** An answer beside the words it rests on. */
    record Note(int number, String anchor, Mark mark, String question) {}

    List<Line> lines(CallRecord call) {
        List<Line> lines = new ArrayList<>();
        timeline.ringing().ifPresent(ringing -> lines.add(picked(ringing)));
        for (Prelude piece : timeline.prelude()) {
            if (piece.kind() != Prelude.Kind.RINGS) {
                lines.add(happening(piece.span().startMs(), CallDrawing.before(piece, texts)));
            }
        }
        if (timeline.prelude().stream().anyMatch(piece -> piece.kind() != Prelude.Kind.RINGS)) {
            lines.add(happening(
                    timeline.answeredAtMs(), texts.say("call.begins-after", Figures.time(timeline.answeredAtMs()))));
        }
        CallSounds sounds = new CallSounds(timeline);
        for (Turn turn : timeline.turns()) {
            lines.add(said(turn));
        }
        for (Silences.Gap gap : sounds.silences(CallDrawing.SILENCE_MS)) {
            if (!gap.isMusic()) {
                lines.add(happening(gap.span().startMs(), texts.say("call.silence", length(gap.span()))));
            }
        }
        for (Span music : timeline.music()) {
            if (music.startMs() >= timeline.answeredAtMs()) {
                lines.add(happening(music.startMs(), texts.say("call.music", length(music))));
            }
        }
        for (Span pause : timeline.pauses()) {
            lines.add(happening(pause.startMs(), texts.say("call.paused", length(pause))));
        }
        for (Overlaps.Interruption over : sounds.interruptions(OVER_MS)) {
            lines.add(happening(
                    over.turn().span().startMs(),
                    texts.say(
                            "call.over." + over.turn().party().code(), Figures.decimal(over.overlapMs() / 1000.0, 1))));
        }
        for (Party party : Party.values()) {
            unrecognised(party).forEach(lines::add);
        }
        lines.sort(Comparator.comparingInt(Line::atMs)
                .thenComparing(line -> line.party().isPresent()));
        HangUp hangUp = CallEnds.of(call, timeline).hangUp();
        hangUp.party()
                .ifPresent(party -> lines.add(happening(
                        hangUp.atMs(), texts.say("call.hangs-up." + party.code(), Figures.time(hangUp.atMs())))));
        return lines;
    }

    private Line picked(Ringing ringing) {
        return happening(
                0,
                texts.say(
                        ringing.source() == Ringing.Source.CALL_LIST ? "call.rang-by-list" : "call.rang",
                        ringing.rings(),
                        Figures.time(timeline.answeredAtMs())));
    }

    private List<Line> unrecognised(Party party) {
        List<Span> words = timeline.turns(party).stream()
                .flatMap(turn -> turn.words().stream())
                .map(Word::span)
                .toList();
        return Voice.of(timeline, party).stretches().stream()
                .filter(voice -> voice.durationMs() >= UNRECOGNISED_MS)
                .filter(voice -> words.stream().noneMatch(word -> word.overlapMs(voice) > 0))
                .map(voice -> happening(voice.startMs(), texts.say("call.unrecognised." + party.code(), length(voice))))
                .toList();
    }

    private static Line happening(int atMs, String text) {
        return new Line(atMs, atMs, Optional.empty(), "", text, List.of(), List.of());
    }

    private static String length(Span span) {
        return Figures.decimal(span.durationMs() / 1000.0, 1);
    }

    private Line said(Turn turn) {
        Language language = timeline.language();
        List<CallDrawing.Moment> here = moments.stream()
                .filter(moment -> moment.party().isEmpty() || moment.party().get() == turn.party())
                .filter(moment -> moment.span().overlapMs(turn.span()) > 0)
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        List<Heard> words = new ArrayList<>();
        Set<CallDrawing.Moment> covering = Set.of();
        int lastEndMs = -1;
        for (Word word : mask.words(turn.words(), language)) {
            Set<CallDrawing.Moment> now = covering(here, word);
            if (!now.equals(covering) && !words.isEmpty()) {
                stretches.add(stretch(words, covering, now));
                words.clear();
            }
            covering = now;
            String before = lastEndMs < 0
                    ? ""
                    : word.span().startMs() - lastEndMs >= PAUSE_MS ? Heard.PAUSE : language == Language.ZH ? "" : " ";
            words.add(heard(before, word));
            lastEndMs = word.span().endMs();
        }
        stretches.add(stretch(words, covering, Set.of()));
        List<Note> beside = here.stream()
                .filter(moment -> !moment.due())
                .map(CallDrawing.Moment::number)
                .distinct()
                .filter(notes::containsKey)
                .map(notes::get)
                .toList();
        return new Line(
                turn.span().startMs(),
                turn.span().endMs(),
                Optional.of(turn.party()),
                texts.party(turn.party()),
                "",
                stretches,
                beside);
    }

    private static Set<CallDrawing.Moment> covering(List<CallDrawing.Moment> moments, Word word) {
        Set<CallDrawing.Moment> covering = new LinkedHashSet<>();
        int middleMs = (word.span().startMs() + word.span().endMs()) / 2;
        for (CallDrawing.Moment moment : moments) {
            if (moment.span().contains(middleMs)) {
                covering.add(moment);
            }
        }
        return covering;
    }

    private static Stretch stretch(
            List<Heard> words, Set<CallDrawing.Moment> covering, Set<CallDrawing.Moment> following) {
        String style = covering.isEmpty() ? "" : covering.stream().anyMatch(moment -> !moment.due()) ? "ev" : "du";
        Set<Reference> ending =
                new TreeSet<>(Comparator.comparingInt(Reference::number).thenComparing(Reference::anchor));
        for (CallDrawing.Moment moment : covering) {
            if (!following.contains(moment)) {
                ending.add(new Reference(moment.number(), moment.anchor()));
            }
        }
        return new Stretch(style, List.copyOf(words), List.copyOf(ending));
    }

    private Heard heard(String before, Word word) {
        int doubt = word.confidence() < VERY_DOUBTFUL ? 2 : word.confidence() < DOUBTFUL ? 1 : 0;
        return new Heard(
                before,
                Printable.of(word.text()),
                doubt,
                doubt == 0 ? "" : texts.say("call.confidence", Figures.decimal(word.confidence(), 2)));
    }
}
