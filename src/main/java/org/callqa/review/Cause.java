package org.callqa.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.rubric.Criterion;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;

/**
 * What makes a call worth picking.
 *
 * @param stratum the one it speaks for
 * @param criterion what was asked; empty when it is about the whole call
 * @param place where to listen; empty when only the whole call can tell
 * @param quote what was heard there; empty when nothing was
 * @param strength how much it speaks for the call, beside others of its stratum
 */
public record Cause(
        Stratum stratum, Optional<Criterion> criterion, Optional<Span> place, String quote, double strength) {

    /** More causes of a kind nobody reads in one row. */
    private static final int MOST = 3;

    /** Similarity times confidence from which an example shows what it is meant to. */
    private static final double WELL_HEARD = 0.75;

    /** Letters of a quote from which it is as good an example as any. */
    private static final int SENTENCE = 24;

    /** Shorter ones are no example. */
    private static final int SHORTEST_EXAMPLE = 6;

    /** Enough of a call to find out why nothing of it was understood. */
    private static final int FIRST_MS = 60_000;

    /**
     * Where to hear an answer: what was heard, or what made the question due, or where it was looked for, when that is less
     * than half the call.
     */
    public static Optional<Span> place(Answer answer, int durationMs) {
        return telling(answer, durationMs).flatMap(Evidence::span);
    }

    private static Optional<Evidence> telling(Answer answer, int durationMs) {
        return Stream.of(
                        answer.evidence().stream()
                                .filter(evidence -> !evidence.quote().isBlank() || evidence.similarity() == 1),
                        answer.due().stream()
                                .filter(evidence -> !evidence.quote().isBlank()),
                        answer.evidence().stream()
                                .filter(evidence -> evidence.span()
                                        .filter(span -> span.durationMs() < durationMs / 2)
                                        .isPresent()))
                .flatMap(pieces -> pieces)
                .filter(evidence -> evidence.span().isPresent())
                .findFirst();
    }

    /**
     * All that speaks for picking a call, the heaviest first in each stratum.
     *
     * @param hide what nobody may read in a quote
     */
    static List<Cause> of(CallScore call, double passMark, UnaryOperator<String> hide) {
        List<Cause> causes = new ArrayList<>();
        List<Answer> missed = heaviest(call, Verdict.NOT_MET);
        missed.stream()
                .filter(answer -> answer.criterion().critical())
                .forEach(answer -> causes.add(about(Stratum.CRITICAL, answer, call)));
        heaviest(call, Verdict.UNSURE).stream()
                .limit(MOST)
                .forEach(answer -> causes.add(about(Stratum.UNSURE, answer, call)));
        boolean understood = call.score().isScored()
                && call.findings().stream().noneMatch(finding -> finding.kind() == Finding.Kind.NOT_UNDERSTOOD);
        if (!understood) {
            Span first = new Span(0, Math.min(FIRST_MS, call.durationMs()));
            causes.add(new Cause(Stratum.NOT_UNDERSTOOD, Optional.empty(), Optional.of(first), "", 0));
        } else if (call.score().passes(passMark)) {
            if (!call.score().proposedFail()) {
                examples(call).forEach(causes::add);
            }
        } else {
            double below = passMark - call.score().percent().orElse(0);
            missed.stream()
                    .limit(MOST)
                    .forEach(answer ->
                            causes.add(about(Stratum.LOW_SCORE, answer, call).with(below)));
        }
        return causes.stream()
                .map(cause ->
                        new Cause(cause.stratum, cause.criterion, cause.place, hide.apply(cause.quote), cause.strength))
                .toList();
    }

    private static List<Answer> heaviest(CallScore call, Verdict verdict) {
        return call.answers().stream()
                .filter(answer -> answer.verdict() == verdict)
                .sorted(Comparator.comparingDouble(answer -> -answer.criterion().weight()))
                .toList();
    }

    private static Cause about(Stratum stratum, Answer answer, CallScore call) {
        Optional<Evidence> telling = telling(answer, call.durationMs());
        return new Cause(
                stratum,
                Optional.of(answer.criterion()),
                telling.flatMap(Evidence::span),
                telling.map(Evidence::quote).orElse(""),
                answer.criterion().weight());
    }

    private Cause with(double otherStrength) {
        return new Cause(stratum, criterion, place, quote, otherStrength);
    }

    private static Stream<Cause> examples(CallScore call) {
        return call.answers().stream()
                .filter(answer -> answer.verdict() == Verdict.MET && isAllSaidBack(answer))
                .flatMap(answer -> answer.evidence().stream()
                        .filter(Cause::isWellHeard)
                        .max(Comparator.comparingDouble(evidence -> worth(evidence, call)))
                        .map(evidence -> new Cause(
                                Stratum.GOOD_EXAMPLE,
                                Optional.of(answer.criterion()),
                                evidence.span(),
                                evidence.quote(),
                                worth(evidence, call)))
                        .stream());
    }

    /** Enough may be said back for the question, and still be no model. */
    private static boolean isAllSaidBack(Answer answer) {
        return answer.evidence().stream()
                .flatMap(evidence -> evidence.items().stream())
                .allMatch(item -> item.saidBack().isPresent());
    }

    private static boolean isWellHeard(Evidence evidence) {
        return evidence.party().equals(Optional.of(Party.AGENT))
                && evidence.span().isPresent()
                && !evidence.isNearest()
                && evidence.quote().length() >= SHORTEST_EXAMPLE
                && heard(evidence) >= WELL_HEARD;
    }

    /** A whole sentence shows more than a word; a Han character says as much as three letters. */
    private static double worth(Evidence evidence, CallScore call) {
        int letters = evidence.quote().length() * (call.language() == Language.ZH ? 3 : 1);
        return heard(evidence) * Math.min(1, letters / (double) SENTENCE);
    }

    private static double heard(Evidence evidence) {
        return evidence.similarity() * evidence.confidence();
    }
}
