package org.callqa.audio.hearing.tones;

import java.util.ArrayList;
import java.util.List;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
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

    private final List<Frame> frames;

    RingBandRuns(List<Frame> frames) {
        this.frames = frames;
    }

    List<ToneRun> find() {
        List<ToneRun> runs = new ArrayList<>();
        Growing run = null;
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            boolean tone = isTone(frame);
            if (run != null && tone && run.continuesWith(frame)) {
                run.add(i, frame);
            } else if (run != null && FrameClock.ms(i - run.last) > BRIDGED_MS) {
                addTrimmed(run.start, run.last + 1, runs);
                run = tone ? new Growing(i, frame) : null;
            } else if (tone && (run == null || run.last - run.start < SETTLED_FRAMES)) {
                run = new Growing(i, frame);
            }
        }
        if (run != null) {
            addTrimmed(run.start, run.last + 1, runs);
        }
        return runs;
    }

    /** A run whose end is not known yet. */
    private static final class Growing {

        private final int start;
        private int last;
        private double hz;
        private double levelDb;

        Growing(int start, Frame frame) {
            this.start = start;
            this.last = start;
            this.hz = frame.ringHz();
            this.levelDb = frame.levelDb();
        }

        boolean continuesWith(Frame frame) {
            return Math.abs(frame.ringHz() - hz) <= SAME_HZ && Math.abs(frame.levelDb() - levelDb) <= SAME_LEVEL_DB;
        }

        void add(int index, Frame frame) {
            last = index;
            double weight = 1.0 / Math.min(MEMORY_FRAMES, last - start + 1);
            hz += (frame.ringHz() - hz) * weight;
            levelDb += (frame.levelDb() - levelDb) * weight;
        }
    }

    private static boolean isTone(Frame frame) {
        return frame.ringShare() >= MIN_SHARE && frame.levelDb() >= MIN_LEVEL_DB;
    }

    private void addTrimmed(int from, int to, List<ToneRun> runs) {
        double level = medianLevel(from, to);
        int start = from;
        int end = to;
        while (start < end && frames.get(start).levelDb() < level - EDGE_DB) {
            start++;
        }
        while (end > start && frames.get(end - 1).levelDb() < level - EDGE_DB) {
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
        for (Frame frame : frames.subList(start, end)) {
            share += frame.ringShare() / n;
            hz += frame.ringHz() / n;
            square += frame.ringHz() * frame.ringHz() / n;
        }
        return new ToneRun(start, end, hz, Math.sqrt(Math.max(0, square - hz * hz)), level, share);
    }

    private double medianLevel(int start, int end) {
        return Quantile.median(frames.subList(start, end).stream().mapToDouble(Frame::levelDb))
                .orElse(Frame.SILENCE_DB);
    }
}
