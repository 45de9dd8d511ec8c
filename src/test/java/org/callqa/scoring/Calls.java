package org.callqa.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.callqa.call.Agent;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.LineEnd;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.rubric.PhraseSet;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.check.Evaluation;

/** Builds small calls: who says what, with what pauses, and how well it was heard. */
public final class Calls {

    private static final int WORD_MS = 350;
    private static final int CHARACTER_MS = 220;
    /** Recorded on after the last word, so that nobody is taken to have hung up at once. */
    private static final int LONG_TAIL_MS = 30_000;

    private static final int PAUSE_MS = 500;

    private final Language language;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<Party, List<Span>> speech = new EnumMap<>(Party.class);
    private final List<Span> music = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<LineEnd> lineEnds = new ArrayList<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, PhraseSet> sets = new HashMap<>();
    private Optional<Ringing> ringing = Optional.empty();
    private Optional<Party> endedBy = Optional.empty();
    private Optional<Double> ringSeconds = Optional.empty();
    private String agentName = "";
    private Parties parties = Parties.BY_CHANNEL;
    private int answeredAtMs;
    private int clockMs;
    private OptionalInt pauseMs = OptionalInt.empty();
    private int tailMs = LONG_TAIL_MS;
    private double confidence = 0.95;
    private int lengthMs;

    private Calls(Language language) {
        this.language = language;
    }

    public static Calls english() {
        return new Calls(Language.EN);
    }

    public static Calls mandarin() {
        return new Calls(Language.ZH);
    }

    /** Rings heard, six seconds each. */
    public Calls rings(int rings) {
        return rings(rings, false);
    }

    public Calls rings(int rings, boolean firstCut) {
        List<Span> heard = new ArrayList<>();
        for (int i = 0; i < rings; i++) {
            heard.add(new Span(i * 6_000, i * 6_000 + 2_000));
        }
        answeredAtMs = rings * 6_000;
        clockMs = answeredAtMs;
        ringing = Optional.of(
                new Ringing(rings, Ringing.Source.RECORDING, heard, firstCut, Reason.literal("US 2.0/4.0 s")));
        return this;
    }

    public Calls listedRings(int rings, double seconds) {
        ringing = Optional.of(
                new Ringing(rings, Ringing.Source.CALL_LIST, List.of(), false, Reason.literal("US 2.0/4.0 s")));
        ringSeconds = Optional.of(seconds);
        return this;
    }

    public Calls agent(String text) {
        return says(Party.AGENT, text);
    }

    public Calls customer(String text) {
        return says(Party.CUSTOMER, text);
    }

    /** The gap before the next turn instead of the usual one; negative overlaps. */
    public Calls after(int ms) {
        pauseMs = OptionalInt.of(ms);
        return this;
    }

    /** The recogniser's confidence in the words of all following turns. */
    public Calls heardWith(double wordConfidence) {
        confidence = wordConfidence;
        return this;
    }

    /** The recogniser leaves a word out of the last turn; the voice stays. */
    public Calls losingWord(int index) {
        Turn last = turns.remove(turns.size() - 1);
        List<Word> kept = new ArrayList<>(last.words());
        kept.remove(index);
        turns.add(new Turn(last.party(), kept));
        return this;
    }

    /** The recogniser takes a word of the last turn for another. */
    public Calls mishearing(int index, String as, double wordConfidence) {
        Turn last = turns.remove(turns.size() - 1);
        List<Word> heard = new ArrayList<>(last.words());
        heard.set(index, new Word(as, heard.get(index).span(), wordConfidence));
        turns.add(new Turn(last.party(), heard));
        return this;
    }

    /** How long the next turn lasts instead of the usual time per word. */
    public Calls lasting(int ms) {
        lengthMs = ms;
        return this;
    }

    private Calls says(Party party, String text) {
        List<String> words = language == Language.ZH && !text.contains(" ")
                ? text.codePoints().mapToObj(Character::toString).toList()
                : Arrays.asList(text.split(" ", -1));
        int units = language == Language.ZH ? text.replace(" ", "").length() : words.size();
        int perUnit = lengthMs > 0 ? lengthMs / units : language == Language.ZH ? CHARACTER_MS : WORD_MS;
        int start = nextStart();
        int at = start;
        List<Word> said = new ArrayList<>();
        for (String word : words) {
            int length = perUnit * (language == Language.ZH ? word.length() : 1);
            said.add(new Word(word, new Span(at, at + length), confidence));
            at += length;
        }
        turns.add(new Turn(party, said));
        return voice(party, new Span(start, at));
    }

    /** A voice of which the recogniser made nothing. */
    public Calls mumbles(Party party, int ms) {
        int start = nextStart();
        return voice(party, new Span(start, start + ms));
    }

    private Calls voice(Party party, Span span) {
        speech.computeIfAbsent(party, p -> new ArrayList<>()).add(span);
        clockMs = Math.max(clockMs, span.endMs());
        lengthMs = 0;
        return this;
    }

    private int nextStart() {
        int start = clockMs + pauseMs.orElse(speech.isEmpty() ? 0 : PAUSE_MS);
        pauseMs = OptionalInt.empty();
        return Math.max(0, start);
    }

    public Calls silence(int ms) {
        clockMs += ms;
        pauseMs = OptionalInt.of(0);
        return this;
    }

    /** The recording is paused for a time in which nobody knows what is said. */
    public Calls paused(int ms) {
        findings.add(
                new Finding(Finding.Kind.PAUSED, Reason.literal("paused"), List.of(new Span(clockMs, clockMs + ms))));
        return silence(ms);
    }

    public Calls music(int ms) {
        music.add(new Span(clockMs, clockMs + ms));
        return silence(ms);
    }

    public Calls endingAfter(int ms) {
        tailMs = ms;
        return this;
    }

    public Calls endedBy(Party party) {
        endedBy = Optional.of(party);
        return this;
    }

    public Calls column(String name, String value) {
        columns.put(name, value);
        return this;
    }

    public Calls agentNamed(String name) {
        agentName = name;
        return this;
    }

    public Calls with(Finding.Kind kind) {
        findings.add(new Finding(kind, Reason.literal("so the test says")));
        return this;
    }

    /** A sign, at this moment, that the line of a party was released. */
    public Calls released(Party party, LineEnd.Kind kind) {
        lineEnds.add(new LineEnd(
                Optional.of(party),
                kind,
                clockMs,
                Reason.literal(kind == LineEnd.Kind.TONE ? "busy tone" : "silence")));
        return this;
    }

    /** What was said so far and comes after it is a part of the call, of several agents'. */
    public Calls part(int number, int count, int untilMs) {
        CallPart part = new CallPart(number, count, 0, 0, List.of(0), false);
        findings.add(new Finding(Finding.Kind.PART, Reason.literal("a part"), List.of(new Span(0, untilMs))));
        return column(CallPart.COLUMN, part.text());
    }

    public Calls mono(double certainty) {
        parties = new Parties(Parties.Separation.MONO, certainty, Reason.literal("told apart by voice"));
        return this;
    }

    public Calls inseparable() {
        parties = new Parties(Parties.Separation.NONE, 0, Reason.literal("one channel"));
        return this;
    }

    /** Phrases that checks refer to by name, in the language of the call. */
    public Calls phrases(String name, String... phrases) {
        sets.put(name, Sets.of(name, language, List.of(phrases), List.of()));
        return this;
    }

    public Calls phrasesExcept(String name, List<String> phrases, List<String> except) {
        sets.put(name, Sets.of(name, language, phrases, except));
        return this;
    }

    public Calls set(PhraseSet set) {
        sets.put(set.name(), set);
        return this;
    }

    public CallRecord record() {
        return new CallRecord(
                "call",
                "call.wav",
                new Agent("a1", agentName),
                Optional.of(language),
                Optional.empty(),
                ringSeconds,
                endedBy,
                Optional.empty(),
                Optional.empty(),
                columns);
    }

    public Timeline timeline() {
        return new Timeline(
                language,
                clockMs + tailMs,
                ringing,
                answeredAtMs,
                turns,
                speech,
                music,
                parties,
                findings,
                lineEnds,
                List.of(),
                Map.of());
    }

    public Map<String, PhraseSet> sets() {
        return sets;
    }

    public CheckResult evaluate(Check check) {
        return new Evaluation(record(), timeline(), sets, false).evaluate(check);
    }
}
