package org.callqa.scoring.readback;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Seconds;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.measure.RecognitionQuality;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;

/**
 * Whether the other party said back what one party stated.
 *
 * <p>Content words of the statement (pronouns are none, so "my" may become "your") are looked for in the reply. Enough
 * of them, and the number the statement had: MET; behind a cue ("so you are saying…") half of enough will do, for the
 * cue shows that it was meant as a repetition. An echo of the topic, or its words only inside a question that collects
 * the next item: UNSURE, for reasonable reviewers disagree about these. Less than an echo, or a cue with nothing of what
 * was stated: NOT_MET where both sides were recognised well.
 */
final class MatterReadBack {

    /** Nobody repeats more words than this of a long story; a share of more would never be reached. */
    private static final int WORDS_AT_MOST = 6;

    /** Without a cue, fewer shared words are the topic that any answer would name. */
    private static final int WORDS_AT_LEAST = 3;

    /** Fewer shared words than this are chance in a long reply. */
    private static final int ECHO = 2;

    /** Share of a short reply's words that makes one of them an echo. */
    private static final double ECHO_SHARE = 0.3;

    private final CallView call;
    private final Check.RepeatsBack check;
    private final List<Hit> cues;

    MatterReadBack(CallView call, Check.RepeatsBack check, List<Hit> cues) {
        this.call = call;
        this.check = check;
        this.cues = cues;
    }

    CheckResult evaluate(Floor statement) {
        Language language = call.language();
        PartySpeech reader = call.speech(statement.party().other());
        Span window = new Span(statement.span().startMs(), (int) Math.min(
                Integer.MAX_VALUE, statement.span().endMs() + check.within().toMillis()));
        List<Turn> reply = reply(reader, statement, window);
        Evidence stated = statement.evidence(language, "stated");
        if (reply.isEmpty() && call.conversation().endMs() <= statement.span().endMs() + 2_000) {
            return CheckResult.notDue("the call ended with the statement");
        }
        ReplyClauses.Sorted sorted =
                new ReplyClauses(language, cues.stream().map(Hit::span).toList()).sort(reply);
        Content content = Content.of(statement.words(), language);
        Content replied = Content.of(sorted.said(), language);
        Content shared = content.shared(replied);
        Content asked = content.shared(Content.of(sorted.asked(), language));
        double needed = Math.max(WORDS_AT_LEAST, Math.min(content.size(), WORDS_AT_MOST) * check.minOverlap());
        boolean cued = cues.stream()
                .anyMatch(cue -> reply.stream().anyMatch(turn -> turn.span().overlapMs(cue.span()) > 0));
        List<Word> words = reply.stream().flatMap(turn -> turn.words().stream()).toList();
        Evidence said = new Evidence(
                reader.quote(words),
                Optional.of(reader.party()),
                Optional.of(words.isEmpty() ? window : PartySpeech.span(words)),
                content.isEmpty() ? 0 : (double) shared.size() / content.size(),
                PartySpeech.confidence(words),
                shared.isEmpty() ? "nothing of it said back" : "said back: " + shared.describe());
        boolean enough = cued ? shared.words() >= Math.max(1, needed / 2) : shared.words() >= needed;
        boolean credible = PartySpeech.confidence(words) >= Hit.CREDIBLE
                && PartySpeech.confidence(statement.words()) >= Hit.CREDIBLE;
        if (enough && credible && (cued || hasDetail(statement, words))) {
            return new CheckResult(
                    Verdict.MET,
                    List.of(said, stated),
                    List.of(PartySpeech.span(words)),
                    "said back " + Seconds.at(PartySpeech.span(words)) + ": " + shared.describe());
        }
        if (enough || isEcho(shared, replied) || asked.words() >= ECHO) {
            return CheckResult.of(
                    Verdict.UNSURE, doubt(enough, credible, isEcho(shared, replied), shared, asked), said, stated);
        }
        if (hasPieceOfNumber(statement, words)) {
            return CheckResult.of(Verdict.UNSURE, "a piece of its number was said back", said, stated);
        }
        RecognitionQuality heard = reader.quality(window);
        boolean earned = heard.earnsAbsence()
                && call.speech(statement.party()).quality(statement.span()).earnsAbsence();
        return CheckResult.of(
                earned ? Verdict.NOT_MET : Verdict.UNSURE,
                "nothing of what was stated " + Seconds.at(statement.span()) + " was heard said back within "
                        + Seconds.of(check.within()) + " (" + heard.describe() + ")"
                        + (earned ? "" : ", but the recognition is too poor to say so for certain"),
                said,
                stated);
    }

    private static boolean isEcho(Content shared, Content replied) {
        return shared.words() >= ECHO || (!shared.isEmpty() && shared.words() >= ECHO_SHARE * replied.words());
    }

    private List<Turn> reply(PartySpeech reader, Floor statement, Span window) {
        return reader.turns().stream()
                .filter(turn -> window.contains(turn.span().startMs()))
                .filter(turn -> turn.span().endMs() > statement.span().startMs())
                .filter(turn -> !BackChannels.isOne(turn, call.language()))
                .limit(check.withinTurns())
                .toList();
    }

    /** A statement with an amount or a date in it is not repeated by words alone. */
    private boolean hasDetail(Floor statement, List<Word> reply) {
        List<StatedNumber> details = StatedNumbers.any(statement.party(), statement.words(), call.language()).stream()
                .filter(number -> number.digits().length() >= StatedNumber.DIGITS_OF_A_PIECE)
                .toList();
        List<StatedNumber> said = StatedNumbers.any(statement.party().other(), reply, call.language());
        return details.isEmpty()
                || details.stream().anyMatch(detail -> said.stream().anyMatch(detail::agreesWith));
    }

    /** A misheard digit cuts a number, "six one nine devils four two"; its pieces still come back. */
    private boolean hasPieceOfNumber(Floor statement, List<Word> reply) {
        List<StatedNumber> said = StatedNumbers.any(statement.party().other(), reply, call.language());
        return StatedNumbers.any(statement.party(), statement.words(), call.language()).stream()
                .anyMatch(number -> said.stream().anyMatch(number::sharesDigitsWith));
    }

    private static String doubt(boolean enough, boolean credible, boolean echo, Content shared, Content asked) {
        if (enough) {
            return credible
                    ? "said back without its number: " + shared.describe()
                    : "perhaps said back, but the words are hardly credible: " + shared.describe();
        }
        if (echo) {
            return "only an echo of it was said back: " + shared.describe();
        }
        return "its words came back only in a question for the next item: " + asked.describe();
    }
}
