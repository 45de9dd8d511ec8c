package org.callqa.scoring.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;

/**
 * The gaps in which neither party speaks, between the first and the last voice after the pick-up. The wait for the
 * first voice and the time after the last are not gaps: the one is a late greeting, the other a late hang-up. While a
 * recording is paused nobody knows who speaks: of a gap around such a pause what is left before and behind it is one each,
 * and counts as waiting for the customer.
 */
public final class Silences {

    private final List<Gap> gaps;

    private Silences(List<Gap> gaps) {
        this.gaps = List.copyOf(gaps);
    }

    /**
     * A time in which nobody speaks.
     *
     * @param span from the end of one voice to the start of the next
     * @param after who spoke last before it
     * @param before who speaks first after it
     * @param musicMs how much of it is music, in milliseconds
     */
    public record Gap(Span span, Party after, Party before, int musicMs) {

        /** Whether music fills more than half of it: a hold, not dead air. */
        public boolean isMusic() {
            return musicMs * 2 > span.durationMs();
        }
    }

    public static Silences of(Timeline timeline, Voice agent, Voice customer) {
        record Sound(Span span, Party party) {}
        List<Sound> sounds = new ArrayList<>();
        agent.stretches().forEach(span -> sounds.add(new Sound(span, Party.AGENT)));
        customer.stretches().forEach(span -> sounds.add(new Sound(span, Party.CUSTOMER)));
        sounds.sort(Comparator.comparing(Sound::span).thenComparing(Sound::party));
        List<Gap> gaps = new ArrayList<>();
        Sound last = null;
        for (Sound sound : sounds) {
            if (last != null && sound.span().startMs() > last.span().endMs()) {
                Span gap = new Span(last.span().endMs(), sound.span().startMs());
                addRecorded(new Gap(gap, last.party(), sound.party(), 0), timeline, gaps);
            }
            if (last == null || sound.span().endMs() > last.span().endMs()) {
                last = sound;
            }
        }
        return new Silences(gaps);
    }

    /** What of a gap was recorded. */
    private static void addRecorded(Gap gap, Timeline timeline, List<Gap> gaps) {
        List<Span> paused = timeline.pauses().stream()
                .filter(pause -> pause.overlapMs(gap.span()) > 0)
                .toList();
        int fromMs = gap.span().startMs();
        Party after = gap.after();
        for (Span pause : paused) {
            add(fromMs, pause.startMs(), after, Party.CUSTOMER, timeline, gaps);
            fromMs = Math.max(fromMs, pause.endMs());
            after = Party.AGENT;
        }
        add(fromMs, gap.span().endMs(), after, paused.isEmpty() ? gap.before() : Party.CUSTOMER, timeline, gaps);
    }

    private static void add(int fromMs, int toMs, Party after, Party before, Timeline timeline, List<Gap> gaps) {
        if (toMs > fromMs) {
            Span span = new Span(fromMs, toMs);
            int music = timeline.music().stream()
                    .mapToInt(heard -> heard.overlapMs(span))
                    .sum();
            gaps.add(new Gap(span, after, before, music));
        }
    }

    /** The gaps longer than a time in milliseconds, in the order of the call. */
    public List<Gap> longerThan(long ms) {
        return gaps.stream().filter(gap -> gap.span().durationMs() > ms).toList();
    }
}
