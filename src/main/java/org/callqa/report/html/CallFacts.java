package org.callqa.report.html;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callqa.call.Agent;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.review.Cause;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.CallMeasures;

/**
 * What the pages of the team and the agents need of a call: little, because thousands of them are kept.
 *
 * @param callId as people read it
 * @param file of its page, without folder and ending
 * @param agent id and name as people read them
 * @param language it was scored in
 * @param queue empty when the call list has none
 * @param began by the clock of the house; empty when the call list does not say
 * @param durationMs of the recording, or of the agent's own part of it
 * @param counts false where another call has the same audio, which is the one that counts
 * @param score percent; empty without one
 * @param passes whether it passes
 * @param toConfirm whether a critical finding waits for a person
 * @param understood false where too little was understood for words to answer anything
 * @param verdicts by number of the question less one; empty where it is not asked
 * @param atMs where to hear it, by number less one; -1 where there is nothing to hear
 * @param quotes the agent's words that answer a question, without long numbers
 * @param measures what was simply measured
 */
record CallFacts(
        String callId,
        String file,
        Agent agent,
        Language language,
        String queue,
        Optional<OffsetDateTime> began,
        int durationMs,
        boolean counts,
        OptionalDouble score,
        boolean passes,
        boolean toConfirm,
        boolean understood,
        List<Optional<Verdict>> verdicts,
        List<Integer> atMs,
        List<Quote> quotes,
        CallMeasures measures) {

    /**
     * The agent's words.
     *
     * @param question number of the question
     * @param met whether they answer it well
     * @param text as recognised
     * @param atMs when
     * @param strength how well they were heard and fit, 0..1
     */
    record Quote(int question, boolean met, String text, int atMs, double strength) {}

    /** Shorter quotes say little, longer ones are not read. */
    private static final int SHORTEST_QUOTE = 6;

    private static final int LONGEST_QUOTE = 90;

    static CallFacts of(
            CallScore scored,
            String file,
            Map<String, Integer> numbers,
            double passMark,
            NumberMask mask,
            CallMeasures measures) {
        List<Optional<Verdict>> verdicts = new ArrayList<>(Collections.nCopies(numbers.size(), Optional.empty()));
        List<Integer> atMs = new ArrayList<>(Collections.nCopies(numbers.size(), -1));
        List<Quote> quotes = new ArrayList<>();
        for (Answer answer : scored.answers()) {
            int number = numbers.getOrDefault(answer.criterion().id(), 0);
            verdicts.set(number - 1, Optional.of(answer.verdict()));
            atMs.set(
                    number - 1,
                    Cause.place(answer, scored.durationMs()).map(Span::startMs).orElse(-1));
            quote(answer, number, scored.language(), mask).ifPresent(quotes::add);
        }
        CallRecord call = scored.call();
        return new CallFacts(
                Printable.of(call.callId()),
                file,
                new Agent(
                        Printable.of(call.agent().id()),
                        Printable.of(call.agent().name())),
                scored.language(),
                column(call, CallColumns.QUEUE, mask),
                call.startedAt(),
                scored.ownMs(),
                scored.counts(),
                scored.score().percent(),
                scored.score().passes(passMark),
                scored.score().proposedFail(),
                scored.findings().stream().noneMatch(finding -> finding.kind() == Finding.Kind.NOT_UNDERSTOOD),
                List.copyOf(verdicts),
                List.copyOf(atMs),
                List.copyOf(quotes),
                measures);
    }

    static String column(CallRecord call, String name, NumberMask mask) {
        return Printable.of(mask.cell(call.columns().getOrDefault(name, "").strip()));
    }

    String agentName() {
        return agent.nameOrId();
    }

    Optional<Verdict> verdict(int number) {
        return verdicts.get(number - 1);
    }

    long count(Verdict verdict) {
        return verdicts.stream()
                .flatMap(Optional::stream)
                .filter(verdict::equals)
                .count();
    }

    /** Where to hear the answer to a question, milliseconds; -1 where there is nothing to hear. */
    int atMs(int number) {
        return atMs.get(number - 1);
    }

    boolean scored() {
        return score.isPresent();
    }

    private static Optional<Quote> quote(Answer answer, int number, Language language, NumberMask mask) {
        if (!answer.verdict().answered()) {
            return Optional.empty();
        }
        boolean met = answer.verdict() == Verdict.MET;
        if (!met
                && (answer.evidence().isEmpty()
                        || answer.evidence().get(0).quote().isBlank())) {
            return Optional.empty(); // what was missed cannot be quoted
        }
        return answer.evidence().stream()
                .filter(evidence -> evidence.party().equals(Optional.of(Party.AGENT))
                        && evidence.span().isPresent()
                        && !evidence.isNearest()
                        && !isAside(evidence)
                        && length(evidence.quote(), language) >= SHORTEST_QUOTE
                        && length(evidence.quote(), language) <= LONGEST_QUOTE)
                .max(Comparator.comparingDouble(CallFacts::strength)
                        .thenComparing(evidence -> evidence.quote().length()))
                .map(evidence -> new Quote(
                        number,
                        met,
                        Printable.of(mask.quote(evidence.quote(), language)),
                        evidence.span().orElseThrow().startMs(),
                        strength(evidence)));
    }

    /** What was said where something else should have been: no quote of a fault. */
    private static boolean isAside(Evidence evidence) {
        return evidence.note().is("note.stated") || evidence.note().is("note.nothing-back");
    }

    private static double strength(Evidence evidence) {
        return evidence.similarity() * evidence.confidence();
    }

    /** In letters of English: a Han character says as much as three. */
    private static int length(String quote, Language language) {
        return quote.length() * (language == Language.ZH ? 3 : 1);
    }
}
