package org.callqa.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.MathArrays;

/**
 * Divides pieces of speech between two voices: a hidden Markov model of two states that change easily in a pause and
 * hardly without one, trained by Viterbi's segmentation from several beginnings (the k-means of speaker diarisation).
 */
final class TwoVoices {

    /** How likely the speaker changes in a pause, and between two pieces without a pause. */
    private static final double CHANGE_IN_PAUSE = 0.3;

    private static final double CHANGE_IN_SPEECH = 0.001;

    /** Neighbouring pieces of one voice resemble each other, so that each counts as a third of an independent one. */
    static final double WEIGHT = 0.35;

    private static final int BEGINNINGS = 20;
    private static final int ROUNDS = 20;

    private final VoiceSpace space;

    TwoVoices(VoiceSpace space) {
        this.space = space;
    }

    /** The voice, 0 or 1, of each piece; empty when only one voice is found. */
    Optional<int[]> divide() {
        List<double[]> stretches = stretchMeans();
        int step = Math.max(1, stretches.size() / BEGINNINGS);
        double best = Double.NEGATIVE_INFINITY;
        int[] division = null;
        for (int i = 0; i < stretches.size(); i += step) {
            double[] one = stretches.get(i);
            double[] other = farthest(stretches, one);
            Viterbi trained = train(one, other);
            if (trained.score > best && both(trained.voices)) {
                best = trained.score;
                division = trained.voices;
            }
        }
        return Optional.ofNullable(division);
    }

    private Viterbi train(double[] one, double[] other) {
        Viterbi current = new Viterbi(one, other);
        for (int round = 0; round < ROUNDS && both(current.voices); round++) {
            Viterbi next = new Viterbi(mean(current.voices, 0), mean(current.voices, 1));
            if (Arrays.equals(next.voices, current.voices)) {
                return next;
            }
            current = next;
        }
        return current;
    }

    private static boolean both(int[] voices) {
        return Arrays.stream(voices).distinct().count() == 2;
    }

    private double[] mean(int[] voices, int voice) {
        VoiceSpace.Centre centre = new VoiceSpace.Centre(space.point(0).length);
        for (int i = 0; i < voices.length; i++) {
            if (voices[i] == voice) {
                centre.add(space.point(i));
            }
        }
        return centre.mean();
    }

    private List<double[]> stretchMeans() {
        List<double[]> means = new ArrayList<>();
        VoiceSpace.Centre centre = new VoiceSpace.Centre(space.point(0).length);
        for (int i = 0; i < space.size(); i++) {
            if (space.afterPause(i)) {
                means.add(centre.mean());
                centre = new VoiceSpace.Centre(space.point(0).length);
            }
            centre.add(space.point(i));
        }
        means.add(centre.mean());
        return means;
    }

    private static double[] farthest(List<double[]> stretches, double[] from) {
        double[] farthest = from;
        for (double[] stretch : stretches) {
            if (MathArrays.distance(stretch, from) > MathArrays.distance(farthest, from)) {
                farthest = stretch;
            }
        }
        return farthest;
    }

    /** The likeliest voice of each piece, given what both voices sound like. */
    private final class Viterbi {

        private final int[] voices = new int[space.size()];
        private final double score;

        Viterbi(double[] one, double[] other) {
            int[][] from = new int[space.size()][2];
            double[] reached = {likeness(0, one), likeness(0, other)};
            for (int i = 1; i < space.size(); i++) {
                double change = space.afterPause(i) ? CHANGE_IN_PAUSE : CHANGE_IN_SPEECH;
                double[] next = new double[2];
                for (int voice = 0; voice < 2; voice++) {
                    double stay = reached[voice] + Math.log(1 - change);
                    double changed = reached[1 - voice] + Math.log(change);
                    from[i][voice] = stay >= changed ? voice : 1 - voice;
                    next[voice] = Math.max(stay, changed) + likeness(i, voice == 0 ? one : other);
                }
                reached = next;
            }
            score = Math.max(reached[0], reached[1]);
            voices[space.size() - 1] = reached[0] >= reached[1] ? 0 : 1;
            for (int i = space.size() - 1; i > 0; i--) {
                voices[i - 1] = from[i][voices[i]];
            }
        }

        private double likeness(int piece, double[] centre) {
            double distance = MathArrays.distance(space.point(piece), centre);
            return -0.5 * WEIGHT * distance * distance;
        }
    }
}
