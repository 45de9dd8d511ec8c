package org.callqa.audio.hearing.tones;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.audio.hearing.spectrum.Quantile;

/** Finds the runs of frames in which tones of the ring-back band drown everything else. */
final class RingBandRuns {

    /** A tone 10 dB above white noise has a share of 0.91, and 0.8 once a GSM codec has distorted it. */
    private static final double MIN_SHARE = 0.62;

    /** Below this there is nothing to hear on a telephone line, dBFS. */
    private static final double MIN_LEVEL_DB = -60;

    /** Drop-outs and the troughs of modulated tones are bridged; the pause in a double ring (200 ms) is not. */
    private static final int BRIDGED_MS = 80;

    /** A run ends where the tone has left half of the window. */
    private static final double EDGE_DB = 6;

    /** What follows a tone in the same band, such as the first vowel after the pick-up, has another frequency. */
    private static final double SAME_HZ = 12;

    /** Modulated tones swing by 4 dB in 64 ms windows. */
    private static final double SAME_LEVEL_DB = 8;

    private static final int MEMORY_FRAMES = 10;

    /** The frames at a tone's start hold its onset's splatter too. */
    private static final int SETTLED_FRAMES = 2;

    /** A shorter tone is not told from a click; the shortest burst of a ring is 400 ms. */
    private static final int MIN_MS = 100;

    private final Frames frames;

    RingBandRuns(Frames frames) {
        this.frames = frames;
    }

    List<ToneRun> find() {
        List<ToneRun> runs = new ArrayList<>();
        Growing run = null;
        for (int i = 0; i < frames.size(); i++) {
            boolean tone = isTone(i);
            if (run != null && tone && run.continuesWith(i)) {
                run.add(i);
            } else if (run != null && FrameClock.ms(i - run.last) > BRIDGED_MS) {
                addTrimmed(run.start, run.last + 1, runs);
                run = tone ? new Growing(i) : null;
            } else if (tone && (run == null || run.last - run.start < SETTLED_FRAMES)) {
                run = new Growing(i);
            }
        }
        if (run != null) {
            addTrimmed(run.start, run.last + 1, runs);
        }
        return runs;
    }

    /** A run whose end is not known yet. */
    private final class Growing {

        private final int start;
        private int last;
        private double hz;
        private double levelDb;

        Growing(int start) {
            this.start = start;
            this.last = start;
            this.hz = frames.ringHz(start);
            this.levelDb = frames.levelDb(start);
        }

        boolean continuesWith(int frame) {
            return Math.abs(frames.ringHz(frame) - hz) <= SAME_HZ
                    && Math.abs(frames.levelDb(frame) - levelDb) <= SAME_LEVEL_DB;
        }

        void add(int frame) {
            last = frame;
            double weight = 1.0 / Math.min(MEMORY_FRAMES, last - start + 1);
            hz += (frames.ringHz(frame) - hz) * weight;
            levelDb += (frames.levelDb(frame) - levelDb) * weight;
        }
    }

    private boolean isTone(int frame) {
        return frames.ringShare(frame) >= MIN_SHARE && frames.levelDb(frame) >= MIN_LEVEL_DB;
    }

    private void addTrimmed(int from, int to, List<ToneRun> runs) {
        double level = medianLevel(from, to);
        int start = from;
        int end = to;
        while (start < end && frames.levelDb(start) < level - EDGE_DB) {
            start++;
        }
        while (end > start && frames.levelDb(end - 1) < level - EDGE_DB) {
            end--;
        }
        if (FrameClock.ms(end - start) >= MIN_MS) {
            runs.add(run(start, end, level));
        }
    }

    private ToneRun run(int start, int end, double level) {
        int n = end - start;
        double share = 0;
        double hz = 0;
        double square = 0;
        for (int i = start; i < end; i++) {
            double ringHz = frames.ringHz(i);
            share += frames.ringShare(i) / n;
            hz += ringHz / n;
            square += ringHz * ringHz / n;
        }
        return new ToneRun(start, end, hz, Math.sqrt(Math.max(0, square - hz * hz)), level, share);
    }

    private double medianLevel(int start, int end) {
        return Quantile.median(IntStream.range(start, end).mapToDouble(frames::levelDb))
                .orElse(Frame.SILENCE_DB);
    }
}
