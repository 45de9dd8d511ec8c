package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.measure.Overlaps;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;

/**
 * {@code interrupts}: holds when a party breaks into the other's turn no more often than allowed. "Mm-hmm" and 嗯 are
 * no interruptions. Two voices at once can only be measured on two clean channels whose clocks agree; anywhere else it
 * is NOT_MEASURABLE. Words of doubtful confidence may be a cough: UNSURE.
 */
final class InterruptsEvaluator {

    private static final List<Finding.Kind> HINDRANCES = List.of(
            Finding.Kind.MONO,
            Finding.Kind.IDENTICAL_CHANNELS,
            Finding.Kind.DEAD_CHANNEL,
            Finding.Kind.CROSSTALK,
            Finding.Kind.CLOCK_OFFSET);

    /** A word of less confidence may be a "mm-hmm" that was taken for another. */
    private static final double UNDERSTOOD = 0.9;

    private final CallView call;

    InterruptsEvaluator(CallView call) {
        this.call = call;
    }

    CheckResult evaluate(Check.Interrupts check) {
        for (Finding.Kind kind : HINDRANCES) {
            Optional<Finding> finding = call.finding(kind);
            if (finding.isPresent()) {
                return CheckResult.notMeasurable(
                        Reason.of("overlap.unmeasurable", finding.get().text()));
            }
        }
        if (!call.timeline().parties().onOwnChannels()) {
            return CheckResult.notMeasurable(Reason.of("overlap.one-channel"));
        }
        List<Evidence> certain = new ArrayList<>();
        List<Evidence> doubtful = new ArrayList<>();
        check.who().parties().forEach(party -> collect(check, party, certain, doubtful));
        if (certain.size() > 2 * check.maxCount()) {
            return CheckResult.of(Verdict.NOT_MET, reason(certain.size() / 2, certain), certain);
        }
        List<Evidence> all = new ArrayList<>(certain);
        all.addAll(doubtful);
        if (all.size() > 2 * check.maxCount()) {
            return CheckResult.of(
                    Verdict.UNSURE,
                    Reason.also(Reason.of("perhaps", reason(all.size() / 2, all)), Reason.of("overlap.doubtful")),
                    all);
        }
        return CheckResult.of(
                Verdict.MET,
                certain.isEmpty()
                        ? Reason.of("overlap.none")
                        : Reason.of("allowed", reason(certain.size() / 2, certain)),
                certain.isEmpty() ? List.of(call.listenedFor(Reason.of("listen.interruptions"))) : certain);
    }

    /** Adds two pieces of evidence for each interruption: the breaking-in, and what it broke into. */
    private void collect(Check.Interrupts check, Party party, List<Evidence> certain, List<Evidence> doubtful) {
        Language language = call.language();
        Overlaps.by(party, call.timeline(), check.overlap().toMillis()).stream()
                .filter(found -> found.units() >= check.minWords())
                .sorted(Comparator.comparing(found -> found.turn().span()))
                .forEach(found -> {
                    boolean sure = found.confidence() >= Hit.CERTAIN && !mayBeBackChannel(found.turn());
                    List<Evidence> into = sure ? certain : doubtful;
                    into.add(new Evidence(
                            found.turn().text(language),
                            Optional.of(party),
                            Optional.of(found.turn().span()),
                            1,
                            found.confidence(),
                            Reason.of("note.spoke-over", Filling.seconds(found.overlapMs()), party.other())));
                    into.add(new Evidence(
                            found.into().text(language),
                            Optional.of(party.other()),
                            Optional.of(found.into().span()),
                            1,
                            PartySpeech.confidence(found.into().words()),
                            Reason.of("note.was-speaking")));
                });
    }

    /** Whether without the words that were hardly understood nothing is left but pieces of "mm-hmm". */
    private boolean mayBeBackChannel(Turn turn) {
        List<String> understood = turn.words().stream()
                .filter(word -> word.confidence() >= UNDERSTOOD)
                .map(Word::text)
                .toList();
        return understood.size() < turn.words().size()
                && BackChannels.mayBeLeftOfOne(call.language().join(understood), call.language());
    }

    private static Reason reason(int count, List<Evidence> evidence) {
        Evidence first = evidence.get(0);
        return Reason.of(
                "overlap", count, first.note(), Filling.start(first.span().orElseThrow()));
    }
}
