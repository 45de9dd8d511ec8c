package org.callqa.audio.hearing.tones;

import java.util.stream.IntStream;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;

/** Looks at what surrounds a tone: a ring comes out of a quiet line, a sung or played note does not. */
final class RingProof {

    /** An MP3 encoder puts 1105 samples before the first one, 138 ms at 8 kHz. */
    private static final int FILE_START_MS = 160;

    /** When the first burst of a double ring was cut to nothing, the second one begins up to this much later. */
    private static final int SECOND_BURST_MS = FILE_START_MS + 320;

    private static final int INNER_BURST_MS = 500;

    /** The quiet before a ring, without the window's edge. */
    private static final int QUIET_MS = 160;

    private static final int EDGE_MS = 40;

    /** A tone 10 dB above noise stands out by 10 dB; 5 dB leaves room for uneven noise. */
    private static final double STANDS_OUT_DB = 5;

    private static final double QUIET_SHARE = 0.9;

    /** A voice that drowns a ring is hardly fainter, and together they are louder. */
    private static final double DROWNED_DB = 10;

    /** There is no pause where a ring sounds under a voice. */
    private static final double QUIET_IN_SPEECH = 0.2;

    /** A ring alone: long enough that no voice holds a note so still. */
    private static final int ALONE_MIN_MS = 160;

    private static final int ALONE_AT_START_MIN_MS = 140;

    /** The longest ring of the table is 2 s. */
    private static final int ALONE_MAX_MS = 2300;

    private static final double ALONE_SHARE = 0.72;
    private static final double ALONE_WOBBLE_HZ = 6;

    private final Frames frames;

    RingProof(Frames frames) {
        this.frames = frames;
    }

    /** Whether the recording may have begun inside this ring. */
    boolean startsWithFile(Ring ring) {
        int startMs = ring.span().startMs();
        boolean secondBurst = ring.runs().size() == 1 && ring.durationMs() <= INNER_BURST_MS;
        return startMs <= FILE_START_MS || secondBurst && startMs <= SECOND_BURST_MS;
    }

    boolean isQuietBetween(Ring before, Ring next) {
        double loudestDb = Math.min(before.last().levelDb(), next.first().levelDb()) - STANDS_OUT_DB;
        return quietShare(before.last().end(), next.first().start(), loudestDb) >= QUIET_SHARE;
    }

    /** Whether a ring without another beside it can be nothing else. */
    boolean standsAlone(Ring ring) {
        boolean atStart = startsWithFile(ring);
        return ring.durationMs() >= (atStart ? ALONE_AT_START_MIN_MS : ALONE_MIN_MS)
                && ring.durationMs() <= ALONE_MAX_MS
                && ring.runs().stream().allMatch(this::isPure)
                && (atStart || comesOutOfQuiet(ring.first()));
    }

    /** Whether a tone stands so still and clear that no voice makes it. */
    boolean isPure(ToneRun run) {
        return run.share() >= ALONE_SHARE && run.wobbleHz() <= ALONE_WOBBLE_HZ;
    }

    /** Whether something sounds between two frames that may drown a ring. */
    boolean isLoud(int from, int to, Ring ring) {
        return to <= frames.size() && quietShare(from, to, ring.last().levelDb() - DROWNED_DB) <= QUIET_IN_SPEECH;
    }

    private boolean comesOutOfQuiet(ToneRun run) {
        int edge = FrameClock.frames(EDGE_MS);
        int from = Math.max(0, run.start() - edge - FrameClock.frames(QUIET_MS));
        int to = Math.max(from, run.start() - edge);
        return quietShare(from - edge, to + edge, run.levelDb() - STANDS_OUT_DB) >= QUIET_SHARE;
    }

    /** The share of frames below a level, the window's edges left out. */
    private double quietShare(int from, int to, double levelDb) {
        int edge = FrameClock.frames(EDGE_MS);
        int start = Math.max(0, from + edge);
        int end = Math.max(start, to - edge);
        long quiet = IntStream.range(start, end)
                .filter(i -> frames.levelDb(i) < levelDb)
                .count();
        return end == start ? 1 : (double) quiet / (end - start);
    }
}
