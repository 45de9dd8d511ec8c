package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Seconds;
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
                    "a silent channel is not a silent call: " + dead.get().text());
        }
        if (call.speech(Party.AGENT).isSilent() && call.speech(Party.CUSTOMER).isSilent()) {
            return CheckResult.notMeasurable("no voice is heard in this recording");
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
        String limit = "longer than " + Seconds.of(check.longerThan());
        if (certain.size() > check.maxCount()) {
            return CheckResult.of(Verdict.NOT_MET, counted(certain, limit), certain);
        }
        if (certain.size() + doubtful.size() > check.maxCount()) {
            List<Evidence> all = new ArrayList<>(certain);
            all.addAll(doubtful);
            String why = faint
                    ? "; the recording is so faint that a voice may be missed"
                    : clocks ? "; the channels' clocks differ" : "; perhaps announced";
            return CheckResult.of(Verdict.UNSURE, counted(all, limit) + why, all);
        }
        return CheckResult.of(
                Verdict.MET,
                certain.isEmpty() ? "no silence " + limit : counted(certain, limit) + ", no more than allowed",
                certain.isEmpty() ? List.of(call.listenedFor("silences")) : certain);
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
        return new Place(party, spans, Place.Edge.ENDS, "before a silence", Optional.empty());
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
                Seconds.of(gap.span().durationMs()) + " of silence after these words");
    }

    private static String counted(List<Evidence> gaps, String limit) {
        Evidence longest = gaps.stream()
                .max(Comparator.comparingInt(e -> e.span().map(Span::durationMs).orElse(0)))
                .orElseThrow();
        String times = gaps.size() == 1 ? "one silence " : gaps.size() + " silences ";
        return times
                + limit
                + longest.span()
                        .map(span -> ", the longest " + Seconds.of(span.durationMs()) + " " + Seconds.at(span))
                        .orElse("");
    }
}
