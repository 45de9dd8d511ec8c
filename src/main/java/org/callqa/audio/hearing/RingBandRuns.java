package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** 2/3 of the 400 ms bursts' 150 ms that Asterisk's dsp.c asks for. */
    private static final int MIN_MS = 80;

    private final List<Frame> frames;

    RingBandRuns(List<Frame> frames) {
        this.frames = frames;
    }

    List<ToneRun> find() {
        List<ToneRun> runs = new ArrayList<>();
        int start = -1;
        int last = -1;
        for (int i = 0; i <= frames.size(); i++) {
            boolean tone = i < frames.size() && isTone(frames.get(i));
            if (tone) {
                start = start < 0 ? i : start;
                last = i;
            } else if (start >= 0 && (i == frames.size() || FrameClock.ms(i - last) > BRIDGED_MS)) {
                addTrimmed(start, last + 1, runs);
                start = -1;
            }
        }
        return runs;
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
        double[] levels = frames.subList(start, end).stream()
                .mapToDouble(Frame::levelDb)
                .sorted()
                .toArray();
        return Arrays.stream(levels).skip(levels.length / 2).findFirst().orElse(Frame.SILENCE_DB);
    }
}
