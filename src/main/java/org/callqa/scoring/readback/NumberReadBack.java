package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.RecognitionQuality;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.LostWords;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.Place;

/**
 * Whether the numbers one party stated were read back by the other: a run of enough digits exactly, whether in one go
 * or digit by digit over several turns. A different number read back is NOT_MET, with both, only where every digit of
 * both was recognised for certain; else UNSURE. A right reading after a wrong one is a correction and MET.
 */
final class NumberReadBack {

    /** A word of less confidence beside a digit may be another digit. */
    private static final double UNDERSTOOD = 0.9;

    /** So many digits said in the order of the number are no chance. */
    private static final int NO_CHANCE = 3;

    private final CallView call;
    private final int digits;
    private final long withinMs;

    /**
     * @param digits length of the shortest run of digits that must come back
     * @param withinMs how long after the number it may come, in milliseconds
     */
    NumberReadBack(CallView call, int digits, long withinMs) {
        this.call = call;
        this.digits = digits;
        this.withinMs = withinMs;
    }

    /**
     * What became of one number.
     *
     * @param number what was stated
     * @param result the answer for this number
     * @param misread whether another number of the same length was, or may have been, read back for it
     */
    record Reading(StatedNumber number, CheckResult result, boolean misread) {}

    /** One reading for each number stated that is long enough; what is stated again is the same number. */
    List<Reading> evaluate(List<StatedNumber> stated, List<StatedNumber> readBack) {
        List<Reading> results = new ArrayList<>();
        for (StatedNumber number : stated) {
            boolean again =
                    results.stream().anyMatch(known -> known.number().digits().equals(number.digits()));
            if (number.digits().length() >= digits && !again) {
                results.add(evaluate(number, readBack));
            }
        }
        return results;
    }

    private Reading evaluate(StatedNumber number, List<StatedNumber> readBack) {
        Language language = call.language();
        Evidence stated = number.evidence(language, digits -> Reason.of("note.stated-number", digits));
        Optional<StatedNumber> right = Optional.empty();
        Optional<StatedNumber> wrong = Optional.empty();
        for (StatedNumber reading : readBack) {
            if (reading.digits().length() < digits || !isReply(reading, number)) {
                continue;
            }
            if (reading.agreesWith(number) && !reading.isLongerOrShorterThan(number)) {
                right = Optional.of(reading);
            } else if (reading.isLongerOrShorterThan(number) || reading.isMisreadingOf(number)) {
                wrong = Optional.of(reading);
            }
        }
        if (right.isPresent() && (wrong.isEmpty() || isLater(right.get(), wrong.get()))) {
            return new Reading(number, read(number, right.get(), stated), false);
        }
        if (wrong.isPresent()) {
            return new Reading(
                    number,
                    misread(number, wrong.get(), right.isPresent(), stated),
                    wrong.get().isAsLongAs(number) || wrong.get().isLongerOrShorterThan(number));
        }
        return new Reading(number, missing(number, readBack, stated), false);
    }

    private CheckResult read(StatedNumber number, StatedNumber right, Evidence stated) {
        Evidence evidence = right.evidence(call.language(), read -> Reason.of("note.read-back", read));
        Reason reason = Reason.of("number.read-back", number.digits(), Filling.start(right.span()));
        return evidence.confidence() >= Hit.CERTAIN && stated.confidence() >= Hit.CERTAIN
                ? new CheckResult(Verdict.MET, List.of(evidence, stated), List.of(right.span()), reason)
                : CheckResult.of(Verdict.UNSURE, Reason.of("number.badly", reason), evidence, stated);
    }

    private CheckResult misread(StatedNumber number, StatedNumber wrong, boolean partlyRight, Evidence stated) {
        boolean certain = isCertain(number)
                && isCertain(wrong)
                && !partlyRight
                && wrong.isAsLongAs(number)
                && !wrong.agreesWith(number)
                && !wrong.overlaps(number);
        Reason reason = Reason.of("number.read-back-as", number.digits(), wrong.digits(), Filling.start(wrong.span()));
        return CheckResult.of(
                certain ? Verdict.NOT_MET : Verdict.UNSURE,
                certain ? reason : Reason.of("number.perhaps-misheard", reason),
                wrong.evidence(call.language(), read -> Reason.of("note.read-back-as", read)),
                stated);
    }

    private CheckResult missing(StatedNumber number, List<StatedNumber> readBack, Evidence stated) {
        PartySpeech reader = call.speech(number.party().other());
        Span span = number.span();
        Span reply = new Span(span.startMs(), (int) Math.min(call.conversation().endMs(), span.endMs() + withinMs));
        List<Word> said = reader.words(Place.starting(reader.party(), reply.startMs(), reply.endMs(), Reason.NONE));
        Optional<Reason> paused = call.paused(reply, RecognitionQuality.PHRASE_MS);
        boolean earned = isCertain(number)
                && paused.isEmpty()
                && reader.quality(reply).earnsAbsence()
                && !isInPieces(number, readBack)
                && !mayGoOn(number, readBack, said);
        Evidence searched = new Evidence(
                reader.quote(said),
                Optional.of(reader.party()),
                Optional.of(said.isEmpty() ? reply : PartySpeech.span(said)),
                0,
                PartySpeech.confidence(said),
                Reason.of(
                        "note.searched-for",
                        number.digits(),
                        reader.quality(reply).describe()));
        Reason reason = Reason.of("number.not-read-back", number.digits(), Filling.start(span));
        return CheckResult.of(
                earned ? Verdict.NOT_MET : Verdict.UNSURE,
                earned ? reason : Reason.of("but", reason, paused.orElse(Reason.of("number.misheard"))),
                searched,
                stated);
    }

    /** "Four side two nine" is cut where a digit was misheard: together the pieces still come near the number. */
    private boolean isInPieces(StatedNumber number, List<StatedNumber> readBack) {
        List<StatedNumber> pieces =
                readBack.stream().filter(piece -> isReply(piece, number)).toList();
        String together = pieces.stream().map(StatedNumber::digits).collect(Collectors.joining());
        if (together.length() >= NO_CHANCE && isInOrder(together, number.digits())) {
            return true;
        }
        if (together.length() < digits - 1) {
            return false;
        }
        StatedNumber whole =
                new StatedNumber(number.party().other(), together, pieces.get(0).words());
        return whole.agreesWith(number) || whole.isMisreadingOf(number);
    }

    /** Whether all digits are found in a number in their order, whatever is between them. */
    private static boolean isInOrder(String digits, String number) {
        int at = 0;
        for (int i = 0; i < number.length() && at < digits.length(); i++) {
            at += number.charAt(i) == digits.charAt(at) ? 1 : 0;
        }
        return at == digits.length();
    }

    /** A piece of a number beside words hardly understood may go on in them. */
    private boolean mayGoOn(StatedNumber number, List<StatedNumber> readBack, List<Word> said) {
        List<StatedNumber> pieces = readBack.stream()
                .filter(piece -> isReply(piece, number) && number.digits().contains(piece.digits()))
                .toList();
        return pieces.stream().anyMatch(piece -> {
            int from = said.indexOf(piece.words().get(0));
            int to = said.indexOf(piece.words().get(piece.words().size() - 1));
            boolean goesOn = isDoubtful(said, to + 1)
                    && pieces.stream()
                            .anyMatch(next -> said.indexOf(next.words().get(0)) == to + 2);
            return piece.digits().length() >= StatedNumber.DIGITS_OF_A_PIECE
                            && (isDoubtful(said, from - 1) || isDoubtful(said, to + 1))
                    || goesOn;
        });
    }

    /** Every digit was recognised for certain, and no voice between them was not recognised. */
    private boolean isCertain(StatedNumber number) {
        return number.isCertain()
                && LostWords.isNothingBetween(
                        number.words(), call.speech(number.party()).voice());
    }

    private static boolean isDoubtful(List<Word> said, int at) {
        return at >= 0 && at < said.size() && said.get(at).confidence() < UNDERSTOOD;
    }

    private boolean isReply(StatedNumber reading, StatedNumber number) {
        return reading.span().endMs() > number.span().startMs()
                && reading.span().startMs() <= number.span().endMs() + withinMs;
    }

    private static boolean isLater(StatedNumber one, StatedNumber other) {
        return Comparator.comparing(StatedNumber::span).compare(one, other) > 0;
    }
}
