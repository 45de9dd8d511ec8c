package org.callqa.scoring.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.Silences;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;
import org.callqa.scoring.search.Place;
import org.callqa.scoring.search.PossiblySaid;

/**
 * {@code silence}: at most so many gaps of both parties longer than so long. Hold music is not dead air, and neither is
 * a gap begun by an announcement. Gaps are heard, not recognised, so recognition does not matter; but a party whose
 * channel is dead may be speaking in them (NOT_MEASURABLE), a low level may hide a voice, and clocks that differ
 * stretch or shrink them: gaps that depend on it are UNSURE.
 */
final class SilenceEvaluator {

    /** How long before the gap its announcement may have ended: "okay" and "thank you" come in between. */
    private static final int ANNOUNCED_BEFORE_MS = 8_000;

    private final CallView call;
    private final PhraseSearch phrases;
    private final PossiblySaid possiblySaid;

    SilenceEvaluator(CallView call, PhraseSearch phrases, PossiblySaid possiblySaid) {
        this.call = call;
        this.phrases = phrases;
        this.possiblySaid = possiblySaid;
    }

    CheckResult evaluate(Check.Silence check) {
        Optional<Finding> dead = call.finding(Finding.Kind.DEAD_CHANNEL);
        if (dead.isPresent()) {
            return CheckResult.notMeasurable(
                    Reason.of("silence.silent-channel", dead.get().text()));
        }
        if (call.speech(Party.AGENT).isSilent() && call.speech(Party.CUSTOMER).isSilent()) {
            return CheckResult.notMeasurable(Reason.of("silence.no-voice"));
        }
        boolean clocks = call.finding(Finding.Kind.CLOCK_OFFSET).isPresent();
        boolean faint = call.finding(Finding.Kind.LOW_LEVEL).isPresent();
        double near = (check.thresholds().met() + check.thresholds().unsure()) / 2;
        List<Silences.Gap> silences = call
                .silences()
                .longerThan(check.longerThan().toMillis())
                .stream()
                .filter(gap -> check.after().includes(gap.after()) && !gap.isMusic())
                .toList();
        List<Hit> announcements = announcements(check, silences, near);
        List<Silences.Gap> gaps = silences.stream()
                .filter(gap ->
                        excuse(gap.span(), announcements) < check.thresholds().met())
                .toList();
        List<Hit> perhapsAnnounced = faint || gaps.isEmpty() ? List.of() : perhapsAnnounced(check, gaps);
        List<Evidence> certain = new ArrayList<>();
        List<Evidence> doubtful = new ArrayList<>();
        for (Silences.Gap gap : gaps) {
            boolean within = clocks
                    && gap.span().durationMs() <= check.longerThan().toMillis() + Finding.LARGEST_CLOCK_OFFSET_MS;
            boolean perhaps = excuse(gap.span(), announcements) >= near || excuse(gap.span(), perhapsAnnounced) > 0;
            (faint || within || perhaps ? doubtful : certain).add(evidence(gap));
        }
        Duration limit = check.longerThan();
        if (certain.size() > check.maxCount()) {
            return CheckResult.of(Verdict.NOT_MET, counted(certain, limit), certain);
        }
        if (certain.size() + doubtful.size() > check.maxCount()) {
            List<Evidence> all = new ArrayList<>(certain);
            all.addAll(doubtful);
            Reason why = faint
                    ? Reason.of("silence.faint")
                    : clocks ? Reason.of("silence.clocks") : Reason.of("silence.perhaps-announced");
            return CheckResult.of(Verdict.UNSURE, Reason.also(counted(all, limit), why), all);
        }
        return CheckResult.of(
                Verdict.MET,
                certain.isEmpty() ? Reason.of("silence.none", limit) : Reason.of("allowed", counted(certain, limit)),
                certain.isEmpty() ? List.of(call.listenedFor(Reason.of("listen.silences"))) : certain);
    }

    private List<Hit> announcements(Check.Silence check, List<Silences.Gap> gaps, double atLeast) {
        PhraseQuery sought = PhraseQuery.of(check.excusedBy(), check.thresholds());
        return Arrays.stream(Party.values())
                .map(party -> before(gaps, party))
                .flatMap(place -> phrases.find(sought, place, atLeast).stream())
                .toList();
    }

    /** What may have announced one of the gaps, though it was not heard. */
    private List<Hit> perhapsAnnounced(Check.Silence check, List<Silences.Gap> gaps) {
        PhraseQuery sought = PhraseQuery.of(check.excusedBy(), check.thresholds());
        return Arrays.stream(Party.values())
                .map(party -> before(gaps, party))
                .flatMap(place -> possiblySaid.expected(sought, place, false).stream())
                .toList();
    }

    /** Where an announcement may end: up to the end of the gap, for whoever is waited for may speak in it. */
    private static Place before(List<Silences.Gap> gaps, Party party) {
        List<Span> spans = gaps.stream()
                .map(Silences.Gap::span)
                .map(gap -> new Span(Math.max(0, gap.startMs() - ANNOUNCED_BEFORE_MS - 1), gap.endMs()))
                .toList();
        return new Place(party, spans, Place.Edge.ENDS, Reason.of("where.before-silence"), Optional.empty());
    }

    /** How surely the gap was announced: the similarity of the nearest announcement before it, 0 without one. */
    private static double excuse(Span gap, List<Hit> announcements) {
        return announcements.stream()
                .filter(said -> said.span().startMs() < gap.startMs()
                        && said.span().endMs() >= gap.startMs() - ANNOUNCED_BEFORE_MS)
                .mapToDouble(Hit::similarity)
                .max()
                .orElse(0);
    }

    private Evidence evidence(Silences.Gap gap) {
        PartySpeech speaker = call.speech(gap.after());
        List<Word> before = speaker.words().stream()
                .filter(word -> word.span().startMs() < gap.span().startMs()
                        && word.span().endMs() > gap.span().startMs() - 5_000)
                .toList();
        return new Evidence(
                speaker.quote(before),
                Optional.of(gap.after()),
                Optional.of(gap.span()),
                1,
                before.isEmpty() ? 1 : PartySpeech.confidence(before),
                Reason.of("note.silence", Filling.length(gap.span())));
    }

    private static Reason counted(List<Evidence> gaps, Duration limit) {
        Span longest = gaps.stream()
                .flatMap(gap -> gap.span().stream())
                .max(Comparator.comparingInt(Span::durationMs))
                .orElseThrow();
        return Reason.of("silence", gaps.size(), limit, Filling.length(longest), Filling.start(longest));
    }
}
