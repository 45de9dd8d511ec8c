package org.callqa.audio.hearing.tones;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.call.Span;

/**
 * The signalling tones of one channel.
 *
 * @param trains rings in cadence, before the pick-up or later
 * @param others everything else, in order
 */
public record HeardTones(List<RingTrain> trains, List<SignallingTone> others) {

    /** The window smears a tone's ends into the next frames. */
    private static final int MARGIN_FRAMES = 2;

    /** How exactly the beginning of music is known. */
    private static final int BEFORE_MS = 1000;

    /** A tune pauses for a bar or two, and it is still the tune. */
    private static final int AFTER_MS = 10_000;

    /** A cough or a word while it rings is no conversation. */
    private static final int WORD_MS = 500;

    /** The shortest ring that is not a double one lasts a second. */
    private static final int WHOLE_MS = 900;

    public HeardTones {
        trains = List.copyOf(trains);
        others = List.copyOf(others);
    }

    public HeardTones withoutSingleRings() {
        return new HeardTones(
                trains.stream().filter(train -> train.rings().size() > 1).toList(), others);
    }

    /**
     * Without the single rings that are a drawn-out vowel: those in mid-conversation that are shorter than a ring.
     *
     * @param voices speech, and single rings taken for speech
     */
    public HeardTones withoutVowelsOf(List<Span> voices) {
        return new HeardTones(
                trains.stream()
                        .filter(train -> train.rings().size() > 1
                                || train.whole() && train.span().durationMs() >= WHOLE_MS
                                || spokenMs(voices, train.span().startMs()) <= WORD_MS)
                        .toList(),
                others);
    }

    private static int spokenMs(List<Span> voices, int untilMs) {
        Span before = new Span(0, untilMs);
        return voices.stream().mapToInt(before::overlapMs).sum();
    }

    /** Without the single rings that are notes of a tune: those inside music or soon after it. */
    public HeardTones withoutNotesOf(List<Span> music) {
        return new HeardTones(
                trains.stream()
                        .filter(train ->
                                train.rings().size() > 1 || music.stream().noneMatch(tune -> isNoteOf(tune, train)))
                        .toList(),
                others);
    }

    private static boolean isNoteOf(Span tune, RingTrain train) {
        Span ring = train.span();
        boolean leadsIn = ring.endMs() <= tune.startMs() && train.whole();
        return !leadsIn && ring.endMs() + BEFORE_MS > tune.startMs() && ring.startMs() - AFTER_MS < tune.endMs();
    }

    /** The frames that hold tones. */
    public BitSet frames() {
        BitSet frames = new BitSet();
        trains.stream().flatMap(train -> train.spans().stream()).forEach(ring -> mark(ring, frames));
        others.forEach(tone -> mark(tone.span(), frames));
        return frames;
    }

    /** Every tone but the rings before the pick-up: later rings belong to a transfer. */
    public List<SignallingTone> without(Optional<RingTrain> pickUp) {
        return Stream.concat(
                        others.stream(),
                        trains.stream()
                                .filter(train -> pickUp.filter(train::equals).isEmpty())
                                .map(train -> SignallingTone.ringBack(
                                        train.span(), train.rings().size(), train.cadence())))
                .sorted(Comparator.comparing(SignallingTone::span))
                .toList();
    }

    static void mark(Span span, BitSet frames) {
        frames.set(
                Math.max(0, span.startMs() / FrameClock.HOP_MS - MARGIN_FRAMES),
                span.endMs() / FrameClock.HOP_MS + MARGIN_FRAMES);
    }
}
