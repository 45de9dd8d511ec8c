package org.callqa.scoring.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;

/**
 * The times a customer was kept on hold: music, a long gap of both parties that the agent ends, or a shorter gap right
 * after the agent announced one. A gap that the customer ends is no hold by itself: customers look for their glasses.
 */
public final class Holds {

    /** How long after the announcement the gap may begin ("okay thank you" is said in between), in milliseconds. */
    private static final int ANNOUNCED_BEFORE_MS = 8_000;

    /** The shortest gap that an announcement makes a hold; shorter ones are somebody looking at a screen. */
    private static final int SHORTEST_ANNOUNCED_MS = 5_000;

    /** Music pauses between tunes and voices come up shortly; stretches this near are one hold, in milliseconds. */
    private static final int SAME_HOLD_MS = 3_000;

    private Holds() {}

    /**
     * One hold.
     *
     * @param span from its first to its last moment
     * @param announcement the announcement it follows, if there was one
     * @param music whether music was heard in it
     */
    public record Hold(Span span, Optional<Span> announcement, boolean music) {}

    /**
     * Finds the holds of a call.
     *
     * @param announcements where the agent announced a hold
     * @param atLeastMs music, or a gap that the agent ends, of at least this length is a hold even if unannounced, in
     *     milliseconds
     */
    public static List<Hold> of(Timeline timeline, Silences silences, List<Span> announcements, long atLeastMs) {
        List<Span> waits = new ArrayList<>();
        timeline.music().stream()
                .filter(sound -> sound.startMs() >= timeline.answeredAtMs())
                .forEach(waits::add);
        List<Silences.Gap> gaps = silences.longerThan(SHORTEST_ANNOUNCED_MS);
        gaps.forEach(gap -> waits.add(gap.span()));
        List<Hold> holds = new ArrayList<>();
        for (Span wait : joined(waits)) {
            Optional<Span> announcement = announcements.stream()
                    .filter(said -> said.startMs() < wait.startMs() + 1_000
                            && said.endMs() >= wait.startMs() - ANNOUNCED_BEFORE_MS)
                    .max(Comparator.naturalOrder());
            boolean music = timeline.music().stream().anyMatch(sound -> sound.overlapMs(wait) > 0);
            boolean agentReturns = gaps.stream()
                    .filter(gap -> gap.before() == Party.AGENT)
                    .anyMatch(gap -> gap.span().overlapMs(wait) > 0);
            if ((wait.durationMs() >= atLeastMs && (music || agentReturns))
                    || (announcement.isPresent() && wait.durationMs() >= SHORTEST_ANNOUNCED_MS)) {
                holds.add(new Hold(wait, announcement, music));
            }
        }
        return holds;
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && span.startMs() <= joined.get(last).endMs() + SAME_HOLD_MS) {
                joined.set(last, joined.get(last).union(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
