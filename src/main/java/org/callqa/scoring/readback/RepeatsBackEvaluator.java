package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.ContentWord;
import org.callqa.language.SpokenText;
import org.callqa.rubric.Check;
import org.callqa.rubric.Check.RepeatsBack.Kind;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.measure.RecognitionQuality;
import org.callqa.scoring.readback.MatterReadBack.Restated;
import org.callqa.scoring.readback.MatterReadBack.Share;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;

/**
 * {@code repeats_back}: a party says back what the other one stated over the whole call, in any of its later turns: the
 * items of the {@link Ledger} and the numbers, or else the matter in its words.
 *
 * <p>Enough of the items, wherever they were said back: MET; behind a cue ("let me confirm") half of enough will do, for
 * it shows that a repetition was meant. Fewer than enough, or only an echo of the matter: UNSURE, for reasonable
 * reviewers disagree about these. None of them: NOT_MET where both sides were recognised well. A number read back wrong
 * decides by itself. Not due when nothing was stated, or only something asked.
 */
public final class RepeatsBackEvaluator {

    /** The matter is stated at the beginning; later floors answer questions. */
    private static final int STATEMENTS = 3;

    /** Content words that make a statement: "hi, yes, that's me" is none. */
    private static final int CONTENT_WORDS = 3;

    private static final int CONTENT_WORDS_OF_A_REQUEST = 2;

    /** So many digits in pieces in one breath are no chance. */
    private static final int DIGITS_OF_A_BROKEN_NUMBER = 3;

    /** An answer of so many content words asks for something besides. */
    private static final int LONG_ANSWER = 5;

    /** Of a statement with more doubted words than this share, nobody knows what would have said it back. */
    private static final double MOST_DOUBTED = 0.25;

    private final CallView call;
    private final PhraseSearch phrases;
    /** What each party said in numbers, read once for all checks of a call. */
    private final Map<Party, List<StatedNumber>> numbers = new EnumMap<>(Party.class);

    public RepeatsBackEvaluator(CallView call, PhraseSearch phrases) {
        this.call = call;
        this.phrases = phrases;
    }

    /**
     * What comes of a repeat-back.
     *
     * @param trigger what its trigger came to, when it has one
     */
    public CheckResult evaluate(Check.RepeatsBack check, Optional<CheckResult> trigger) {
        return Logic.any(check.who().parties().stream()
                .map(party -> evaluate(check, trigger, party))
                .toList());
    }

    private CheckResult evaluate(Check.RepeatsBack check, Optional<CheckResult> trigger, Party reader) {
        if (trigger.isPresent() && !trigger.get().is(Verdict.MET)) {
            CheckResult result = trigger.get();
            return result.is(Verdict.NOT_MET)
                    ? CheckResult.of(Verdict.NOT_APPLICABLE, result.reason().under("back.nothing"), result.evidence())
                    : result.because(Reason.of("back.undecided", result.reason()));
        }
        List<Span> cues = phrases
                .find(
                        PhraseQuery.of(check.cues(), check.thresholds()),
                        call.whole(reader),
                        check.thresholds().met())
                .stream()
                .map(Hit::span)
                .toList();
        return new Statement(check, reader, cues, trigger.map(CheckResult::found)).evaluate();
    }

    private List<StatedNumber> numbersOf(Party party) {
        return numbers.computeIfAbsent(party, unread -> StatedNumber.plain(call.speech(party), call.language()));
    }

    /** Everything one party stated and the other may have said back. */
    private final class Statement {

        private final Check.RepeatsBack check;
        private final PartySpeech reader;
        private final PartySpeech stater;
        private final List<Span> cues;
        private final long withinMs;
        private final Map<Turn, List<Clause>> clauses = new LinkedHashMap<>();
        private final MatterReadBack matter;
        private final Ledger ledger;
        private final SaidBack saidBack;
        private final Optional<List<Floor>> triggered;
        private final List<StatedNumber> statedNumbers;
        private final List<StatedNumber> readNumbers;
        private final ItemsSaidBack items;
        private final List<Word> missing = new ArrayList<>();
        private boolean allUnderstood = true;
        private int perhaps;

        /** Numbers of which it is not certain whether they were read back. */
        private final List<CheckResult> doubted = new ArrayList<>();

        Statement(Check.RepeatsBack check, Party reader, List<Span> cues, Optional<List<Span>> triggers) {
            this.check = check;
            this.reader = call.speech(reader);
            this.stater = call.speech(reader.other());
            this.cues = cues;
            this.withinMs = check.within().map(java.time.Duration::toMillis).orElse((long) Integer.MAX_VALUE);
            this.reader.turns().forEach(turn -> clauses.put(turn, Clause.of(turn, call.language(), cues)));
            this.items = new ItemsSaidBack(call, this.reader, stater, clauses);
            this.ledger = Ledger.of(call, reader.other(), clauses);
            this.saidBack = new SaidBack(
                    call,
                    phrases,
                    check,
                    reader,
                    clauses.values().stream().flatMap(List::stream).toList(),
                    withinMs);
            this.matter = new MatterReadBack(call, reader, cues, withinMs, check.minShare());
            this.triggered = triggers.map(spans -> floorsFrom(spans, reader.other()));
            this.statedNumbers = numbersOf(reader.other());
            this.readNumbers = numbersOf(reader);
        }

        CheckResult evaluate() {
            List<NumberReadBack.Reading> numbers = numbers();
            numbers.forEach(this::enter);
            ledger.items().stream().filter(this::counts).forEach(this::enter);
            List<CheckResult> misread = numbers.stream()
                    .filter(NumberReadBack.Reading::misread)
                    .map(NumberReadBack.Reading::result)
                    .toList();
            if (!misread.isEmpty()) {
                return items.with(Logic.all(misread));
            }
            if (!items.isEmpty() && items.saidBack() >= needed()) {
                return items.result(Verdict.MET, items.describe().under("back.said"));
            }
            return decide(check.kinds().contains(Kind.MATTER) ? matters() : List.of());
        }

        private CheckResult decide(List<Restated> matters) {
            Optional<Restated> best = matters.stream().max(Comparator.naturalOrder());
            if (best.filter(told -> told.share() == Share.ENOUGH
                            && (told.cued() && doubted.isEmpty() || items.isEmpty() && !told.onlyAsked()))
                    .isPresent()) {
                return best.get().result(Verdict.MET, Reason.of("matter.said"));
            }
            boolean due = !items.isEmpty() || matters.stream().anyMatch(told -> !told.onlyAsked());
            if (!due) {
                return CheckResult.notDue(
                        matters.isEmpty()
                                ? Reason.of("back.stated-nothing", stater.party())
                                : Reason.of("back.only-asked", stater.party()));
            }
            if (items.saidBack() == 0 && !doubted.isEmpty()) {
                return items.with(Logic.any(doubted));
            }
            if (items.saidBack() + perhaps > 0) {
                return items.result(Verdict.UNSURE, items.describe().under("back.not-all"));
            }
            Optional<Restated> wanted =
                    matters.stream().filter(other -> !other.onlyAsked()).max(Comparator.naturalOrder());
            Share told = wanted.map(Restated::share).orElse(Share.NOTHING);
            if (!items.isEmpty()) {
                return told == Share.ENOUGH || isRequestEchoed()
                        ? items.result(Verdict.UNSURE, Reason.of("back.without-details", items.notSaidBack()))
                        : nothing();
            }
            if (hasPieceOfNumber()) {
                return wanted.get().result(Verdict.UNSURE, Reason.of("matter.piece-of-number"));
            }
            return told == Share.NOTHING
                    ? noMatter(wanted.get(), matters)
                    : wanted.get().result(Verdict.UNSURE, Reason.of("matter.echo"));
        }

        private int needed() {
            int enough = Math.min(items.size(), Math.max(check.minItems(), (int)
                    Math.ceil(check.minShare() * items.size() - 1e-9)));
            boolean cued = cues.stream()
                    .anyMatch(cue -> cue.endMs() > items.firstStated().startMs());
            return cued ? Math.max(1, enough / 2) : enough;
        }

        private boolean counts(Item item) {
            return check.kinds().contains(item.kind()) && isAnswered(item.span()) && isTriggered(item.span());
        }

        /** Whether the trigger, if there is one, was heard in the same floor. */
        private boolean isTriggered(Span stated) {
            return triggered.stream()
                    .allMatch(floors ->
                            floors.stream().anyMatch(floor -> floor.span().overlapMs(stated) > 0));
        }

        /** Whether there was still time to say it back. */
        private boolean isAnswered(Span stated) {
            return reader.turns().stream()
                    .filter(turn -> !BackChannels.isOne(turn, call.language()))
                    .anyMatch(turn -> turn.span().endMs() > stated.endMs());
        }

        private void enter(Item item) {
            SaidBack.Found found = saidBack.find(item);
            perhaps += found.perhaps() ? 1 : 0;
            missing.addAll(item.words());
            allUnderstood &= item.question()
                    .map(asked -> PartySpeech.confidence(asked.words()) >= Hit.CERTAIN)
                    .orElse(true);
            items.add(item.evidence(stater.quote(item.told(call.language())), found.at()));
        }

        private void enter(NumberReadBack.Reading reading) {
            Verdict verdict = reading.result().verdict();
            if (verdict == Verdict.UNSURE) {
                doubted.add(reading.result());
            }
            items.add(new Evidence.Item(
                    "number",
                    reading.number().digits(),
                    reading.number().span(),
                    ledger.question(reading.number().span()).map(Clause::text).orElse(""),
                    verdict == Verdict.MET ? reading.result().evidence().get(0).span() : Optional.empty()));
        }

        private List<NumberReadBack.Reading> numbers() {
            if (check.digits().isEmpty() || !check.kinds().contains(Kind.NUMBER)) {
                return List.of();
            }
            List<StatedNumber> stated = statedNumbers.stream()
                    .filter(number -> ledger.items().stream()
                            .noneMatch(item -> item.kind() != Kind.DETAIL
                                    && item.kind() != Kind.NAME
                                    && item.span().overlapMs(number.span()) > 0))
                    .filter(number -> isTriggered(number.span()))
                    .toList();
            return new NumberReadBack(call, check.digits().get(), withinMs).evaluate(stated, readNumbers);
        }

        private List<Restated> matters() {
            List<Floor> told = triggered.orElseGet(() -> Floor.of(call, stater.party()).stream()
                    .filter(floor -> !isAnswer(floor) && isStatement(floor))
                    .limit(STATEMENTS)
                    .toList());
            return told.stream()
                    .filter(floor -> isAnswered(floor.span()))
                    .map(matter::restated)
                    .filter(restated -> restated.share() == Share.ENOUGH || !isShort(restated.stated()))
                    .toList();
        }

        /** "I need to reset my password" is a short one, which is no fault when it does not come back. */
        private boolean isStatement(Floor floor) {
            return !isShort(floor)
                    || Inquiry.requests(floor.quote(call.language()), call.language())
                            && matter.of(floor).size() >= CONTENT_WORDS_OF_A_REQUEST;
        }

        private boolean isShort(Floor floor) {
            return triggered.isEmpty() && matter.of(floor).size() < CONTENT_WORDS;
        }

        /** "A new card sent to Maple Avenue" answers a question and asks for a card; "a new card" says half of it back. */
        private boolean isRequestEchoed() {
            return Floor.of(call, stater.party()).stream()
                    .filter(this::isAnswer)
                    .filter(floor -> Content.of(floor.words(), call.language()).words() >= LONG_ANSWER)
                    .anyMatch(floor -> matter.restated(floor).share() != Share.NOTHING);
        }

        private boolean isAnswer(Floor floor) {
            return Content.of(floor.words(), call.language()).size() <= Ledger.LONGEST_ANSWER
                    && ledger.isAnswer(floor.span());
        }

        private CheckResult nothing() {
            Span later = call.fromOn(items.firstStated());
            RecognitionQuality heard = reader.quality(later);
            Optional<Reason> doubt = doubt(later, heard)
                    .or(() -> hasPieceOfNumber() ? Optional.of(Reason.of("matter.piece-of-number")) : Optional.empty())
                    .or(() -> hasUnreadChoice() ? Optional.of(Reason.of("back.choice")) : Optional.empty())
                    .or(() -> allUnderstood && missing.stream().allMatch(word -> word.confidence() >= Hit.CERTAIN)
                            ? Optional.empty()
                            : Optional.of(Reason.of("back.stated-badly")));
            Reason reason = Reason.of("back.none", items.notSaidBack(), heard.describe());
            return items.result(
                    doubt.isEmpty() ? Verdict.NOT_MET : Verdict.UNSURE,
                    doubt.map(why -> Reason.of("but", reason, why)).orElse(reason));
        }

        /** Why it may have been said back unheard, in the stretch in which it was looked for. */
        private Optional<Reason> doubt(Span later, RecognitionQuality heard) {
            return call.paused(later, RecognitionQuality.PHRASE_MS)
                    .or(() -> call.goesOnElsewhere(later))
                    .or(() -> heard.earnsAbsence()
                            ? Optional.empty()
                            : heard.unclear().or(() -> Optional.of(Reason.of("back.too-poor"))));
        }

        /** "Morning or evening", and an answer that is no item: whoever says it back says nothing that is looked for. */
        private boolean hasUnreadChoice() {
            return ledger.answers().entrySet().stream()
                    .filter(answer -> answer.getValue().offersChoice(call.language()))
                    .anyMatch(answer -> ledger.items().stream()
                            .noneMatch(item ->
                                    item.span().overlapMs(answer.getKey().span()) > 0));
        }

        private CheckResult noMatter(Restated told, List<Restated> matters) {
            Span later = call.fromOn(told.stated().span());
            RecognitionQuality heard = reader.quality(later);
            Optional<Reason> doubt = doubt(later, heard)
                    .or(() -> matters.stream().allMatch(other -> isUnderstood(other.stated()))
                            ? Optional.empty()
                            : Optional.of(Reason.of("back.stated-badly")));
            Reason reason = Reason.of("matter.none", heard.describe());
            return told.result(
                    doubt.isEmpty() ? Verdict.NOT_MET : Verdict.UNSURE,
                    doubt.map(why -> Reason.of("but", reason, why)).orElse(reason));
        }

        private boolean isUnderstood(Floor floor) {
            List<ContentWord> content = SpokenText.of(floor.words(), call.language())
                    .contentWords(0, floor.words().size());
            long doubted = content.stream()
                    .filter(word -> word.confidence() < Hit.CERTAIN)
                    .count();
            return doubted <= MOST_DOUBTED * content.size()
                    && !isBrokenNumber(floor)
                    && stater.quality(floor.span()).earnsAbsence();
        }

        /** "Three eight sticks five corner two" was one number. */
        private boolean isBrokenNumber(Floor floor) {
            List<StatedNumber> pieces = statedNumbers.stream()
                    .filter(number -> number.span().overlapMs(floor.span()) > 0)
                    .toList();
            return pieces.size() > 1
                    && pieces.stream()
                                    .mapToInt(piece -> piece.digits().length())
                                    .sum()
                            >= DIGITS_OF_A_BROKEN_NUMBER;
        }

        /** A misheard digit cuts a number, "six one nine devils four two"; its pieces still come back. */
        private boolean hasPieceOfNumber() {
            return statedNumbers.stream()
                    .anyMatch(number -> readNumbers.stream()
                            .filter(piece ->
                                    piece.span().endMs() > number.span().startMs())
                            .anyMatch(number::sharesDigitsWith));
        }

        private List<Floor> floorsFrom(List<Span> triggers, Party party) {
            List<Floor> floors = new ArrayList<>();
            for (Floor floor : Floor.of(call, party)) {
                triggers.stream()
                        .filter(span -> span.overlapMs(floor.span()) > 0)
                        .findFirst()
                        .ifPresent(span -> floors.add(new Floor(
                                party,
                                floor.words().stream()
                                        .filter(word -> word.span().endMs() > span.startMs())
                                        .toList())));
            }
            return floors;
        }
    }
}
