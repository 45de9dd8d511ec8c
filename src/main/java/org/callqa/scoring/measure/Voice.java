package org.callqa.scoring.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;

/** Where one party's voice was after the pick-up: recognised words together with speech that was not recognised. */
public final class Voice {

    /** Sounds shorter than this without a word are coughs and clicks, not voice, in milliseconds. */
    private static final int SHORTEST_UNRECOGNISED_MS = 300;

    /** Shorter pauses do not part a voice, in milliseconds. */
    private static final int PAUSE_MS = 300;

    /** A voice that lasts to within this of the end of the recording is cut off, milliseconds. */
    private static final int CUT_OFF_MS = 150;

    /** A shorter sound at the end is the click of hanging up, milliseconds. */
    private static final int SPEAKING_MS = 1_000;

    private final Party party;
    private final List<Span> stretches;
    private final List<Span> sounds;

    private Voice(Party party, List<Span> stretches, List<Span> sounds) {
        this.party = party;
        this.stretches = List.copyOf(stretches);
        this.sounds = List.copyOf(sounds);
    }

    public static Voice of(Timeline timeline, Party party) {
        List<Span> words = timeline.turns(party).stream()
                .map(Turn::words)
                .flatMap(List::stream)
                .map(Word::span)
                .toList();
        List<Span> recognisedStretches = merged(words, 0, 0);
        List<Span> all = new ArrayList<>(recognisedStretches);
        int next = 0;
        for (Span speech : merged(timeline.speech(party), 0, PAUSE_MS)) {
            while (next < recognisedStretches.size()
                    && recognisedStretches.get(next).endMs() <= speech.startMs()) {
                next++;
            }
            boolean recognised = next < recognisedStretches.size()
                    && recognisedStretches.get(next).overlapMs(speech) > 0;
            boolean music = timeline.music().stream()
                            .mapToInt(sound -> sound.overlapMs(speech))
                            .sum()
                    > speech.durationMs() / 2;
            if (recognised || (!music && speech.durationMs() >= SHORTEST_UNRECOGNISED_MS)) {
                all.add(speech);
            }
        }
        return new Voice(
                party,
                merged(all, timeline.answeredAtMs(), 0),
                merged(timeline.speech(party), timeline.answeredAtMs(), 0));
    }

    public Party party() {
        return party;
    }

    /** Disjoint stretches of voice after the pick-up, by time. */
    public List<Span> stretches() {
        return stretches;
    }

    public boolean isSilent() {
        return stretches.isEmpty();
    }

    /** Whether the recording ends while this party is speaking. */
    public boolean lastsTo(int durationMs) {
        if (stretches.isEmpty()) {
            return false;
        }
        Span last = stretches.get(stretches.size() - 1);
        return last.endMs() >= durationMs - CUT_OFF_MS && last.durationMs() >= SPEAKING_MS;
    }

    /** The parts of the voice inside a stretch, by time. */
    public List<Span> within(Span stretch) {
        return inside(stretches, stretch);
    }

    /** The parts of a stretch in which a voice is heard without the shortest pause, recognised or not, by time. */
    public List<Span> heardWithin(Span stretch) {
        return inside(sounds, stretch);
    }

    private static List<Span> inside(List<Span> spans, Span stretch) {
        return spans.stream()
                .filter(voice -> voice.overlapMs(stretch) > 0)
                .map(voice -> new Span(
                        Math.max(voice.startMs(), stretch.startMs()), Math.min(voice.endMs(), stretch.endMs())))
                .toList();
    }

    private static List<Span> merged(List<Span> spans, int fromMs, int bridgedMs) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (span.endMs() <= fromMs) {
                continue;
            }
            Span clipped = new Span(Math.max(span.startMs(), fromMs), span.endMs());
            int last = merged.size() - 1;
            if (last >= 0 && clipped.startMs() - merged.get(last).endMs() <= bridgedMs) {
                merged.set(last, merged.get(last).union(clipped));
            } else {
                merged.add(clipped);
            }
        }
        return merged;
    }
}
