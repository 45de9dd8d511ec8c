package org.callqa.audio.hearing.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.call.Span;

/**
 * Finds hold music and music played instead of ringing: sound in which notes stand still and the pauses between words are
 * missing (E. Scheirer and M. Slaney, Construction and evaluation of a robust multifeature speech/music discriminator,
 * 1997: the share of low-energy frames and the modulation of the spectrum).
 */
public final class MusicFinder {

    private static final int WINDOW_MS = 2000;
    private static final int STEP_MS = 500;

    /** Shorter is a jingle or a drawn-out word: four windows may hold the same one. */
    private static final int SHORTEST_MS = 3000;

    /** Quieter than this nobody holds a line with, dBFS. */
    private static final double MIN_LEVEL_DB = -50;

    /** Between music and whoever speaks after it the line is silent for a moment. */
    private static final int SILENCE_MS = 200;

    /** A frame is a pause when it lies this far below the mean of its window. */
    private static final double PAUSE_DB = 10;

    /** Mains hum stands still like a note, but never moves on: the 9th decile of the spectral change. */
    private static final double MOVING = 0.1;

    // The figures below were measured on 2 s windows of five pieces of Asterisk's hold music (opsound) and of fourteen
    // spoken calls. Steady share: music 0.02 to 0.8, median 0.2 to 0.45 by piece; speech at most 0.07. Pauses: music
    // 0 to 0.4, median at most 0.16; speech 0.2 to 0.9, median at least 0.44.
    private static final double STEADY_SHARE = 0.09;
    private static final double FEW_PAUSES = 0.5;
    private static final double DENSE_STEADY_SHARE = 0.03;
    private static final double NO_PAUSES = 0.08;

    /**
     * Somebody speaks over music or hum that is fainter, and must be heard: the share of the power that stands still. It
     * was 0.00 to 0.01 for a voice alone or 20 dB over either, at the median, and at least 0.16 for hold music.
     */
    private static final double SPOKEN_OVER = 0.04;

    /** Notes are periodic, the noise of a line is not. */
    private static final double DENSE_PERIODICITY = 0.55;

    private final Frames frames;
    private final BitSet tones;

    public MusicFinder(Frames frames, BitSet tones) {
        this.frames = frames;
        this.tones = tones;
    }

    public List<Span> find() {
        int window = FrameClock.frames(WINDOW_MS);
        int step = FrameClock.frames(STEP_MS);
        BitSet music = new BitSet(frames.size());
        for (int start = 0; start + window <= frames.size(); start += step) {
            if (isMusic(start, start + window)) {
                // the outer quarters of a window belong to its neighbours' verdicts
                boolean first = start == 0;
                boolean last = start + window + step > frames.size();
                music.set(first ? 0 : start + step, last ? frames.size() : start + window - step);
            }
        }
        return spans(music);
    }

    private boolean isMusic(int start, int end) {
        int[] heard = IntStream.range(start, end).filter(i -> !tones.get(i)).toArray();
        int n = heard.length;
        if (n < (end - start) * 3 / 4) {
            return false;
        }
        double power = 0;
        double steady = 0;
        double loudSteady = 0;
        double periodicity = 0;
        for (int i : heard) {
            double framePower = Math.pow(10, frames.levelDb(i) / 10) / n;
            power += framePower;
            steady += frames.steadyShare(i) / n;
            loudSteady += frames.steadyShare(i) * framePower;
            periodicity += frames.periodicity(i) / n;
        }
        double levelDb = 10 * Math.log10(power + Double.MIN_NORMAL);
        if (levelDb < MIN_LEVEL_DB) {
            return false;
        }
        if (loudSteady < SPOKEN_OVER * power) {
            return false;
        }
        double[] levels =
                IntStream.of(heard).mapToDouble(frames::levelDb).sorted().toArray();
        double[] changes =
                IntStream.of(heard).mapToDouble(frames::change).sorted().toArray();
        if (changes[n * 9 / 10] < MOVING) {
            return false;
        }
        double pauses = Arrays.stream(levels)
                        .filter(level -> level < levelDb - PAUSE_DB)
                        .count()
                / (double) n;
        return steady >= STEADY_SHARE && pauses <= FEW_PAUSES
                || steady >= DENSE_STEADY_SHARE && pauses <= NO_PAUSES && periodicity >= DENSE_PERIODICITY;
    }

    private List<Span> spans(BitSet music) {
        List<Span> spans = new ArrayList<>();
        int bridged = FrameClock.frames(WINDOW_MS);
        int next = music.nextSetBit(0);
        while (next >= 0) {
            List<Run> runs = new ArrayList<>();
            do {
                Run run = new Run(next, music.nextClearBit(next));
                runs.add(run);
                next = music.nextSetBit(run.end());
            } while (next >= 0 && next - runs.get(runs.size() - 1).end() <= bridged);
            withoutDrawnOutWords(runs);
            Run all = new Run(runs.get(0).start(), runs.get(runs.size() - 1).end());
            if (!all.isShort()) {
                int from = quietest(all.start());
                spans.add(FrameClock.span(from, Math.max(from, quietest(all.end()))));
            }
        }
        return spans;
    }

    /**
     * What is too short for music, and parted from it by silence, is a drawn-out word: agents greet right after the music of a
     * queue, and thank for waiting right after that of a hold.
     */
    private void withoutDrawnOutWords(List<Run> runs) {
        if (runs.stream().allMatch(Run::isShort)) {
            return;
        }
        while (runs.get(0).isShort() && fallsSilent(runs.get(0), runs.get(1))) {
            runs.remove(0);
        }
        for (int last = runs.size() - 1; last > 0; last--) {
            if (!runs.get(last).isShort() || !fallsSilent(runs.get(last - 1), runs.get(last))) {
                return;
            }
            runs.remove(last);
        }
    }

    private boolean fallsSilent(Run before, Run next) {
        return FrameClock.ms((int) IntStream.range(
                                before.end() - FrameClock.frames(STEP_MS), next.start() + FrameClock.frames(STEP_MS))
                        .filter(i -> frames.levelDb(i) < MIN_LEVEL_DB)
                        .count())
                >= SILENCE_MS;
    }

    /** Music begins and ends in a pause: the quietest moment within a second of where the windows put it. */
    private int quietest(int frame) {
        int reach = FrameClock.frames(STEP_MS * 2);
        if (frame < reach / 2 || frame >= frames.size() - reach / 2) {
            return frame < reach / 2 ? 0 : frames.size();
        }
        int best = frame;
        double bestDb = Double.MAX_VALUE;
        for (int i = Math.max(0, frame - reach); i < Math.min(frames.size(), frame + reach); i++) {
            // between equals the nearest
            double db = frames.levelDb(i) + 0.01 * Math.abs(i - frame);
            if (db < bestDb) {
                bestDb = db;
                best = i;
            }
        }
        return best;
    }

    /** Windows of music one after the other, as frames. */
    private record Run(int start, int end) {

        boolean isShort() {
            return FrameClock.ms(end - start) < SHORTEST_MS;
        }
    }
}
