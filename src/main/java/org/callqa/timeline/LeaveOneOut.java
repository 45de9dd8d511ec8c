package org.callqa.timeline;

import java.util.Arrays;
import org.apache.commons.math3.util.MathArrays;

/**
 * How sure a division between two voices is: each run of speech is taken out in turn and compared with what the rest of
 * each voice sounds like. A division made up by chance does not survive this; two speakers do.
 */
final class LeaveOneOut {

    private final VoiceSpace space;
    private final int[] voices;
    private final VoiceSpace.Centre all;
    private final VoiceSpace.Centre[] of = new VoiceSpace.Centre[2];
    private final int[] runs = new int[2];
    private final double[] right;
    private double evidence;

    LeaveOneOut(VoiceSpace space, int[] voices) {
        this.space = space;
        this.voices = voices.clone();
        this.right = new double[voices.length];
        int dimensions = space.point(0).length;
        this.all = new VoiceSpace.Centre(dimensions);
        Arrays.setAll(of, voice -> new VoiceSpace.Centre(dimensions));
        for (int i = 0; i < voices.length; i++) {
            all.add(space.point(i));
            of[voices[i]].add(space.point(i));
        }
        int start = 0;
        for (int end = 1; end <= voices.length; end++) {
            if (end == voices.length || space.afterPause(end) || voices[end] != voices[start]) {
                runs[voices[start]]++;
                test(start, end);
                start = end;
            }
        }
    }

    /** Logarithm of how much likelier each piece of speech is with two voices than with one, on average. */
    double evidencePerPiece() {
        return evidence / voices.length;
    }

    /** Share of the speech that is with the voice it belongs to, 0.5..1, if there are two. */
    double right() {
        return Arrays.stream(right).average().orElse(0);
    }

    /** How likely a piece, by the run it is in, is with the voice it belongs to, 0..1, if there are two. */
    double right(int piece) {
        return right[piece];
    }

    /** Share of the speech that is one voice's. */
    double share(int voice) {
        return (double) of[voice].count() / voices.length;
    }

    /** Runs of speech of one voice. */
    int runs(int voice) {
        return runs[voice];
    }

    private void test(int start, int end) {
        VoiceSpace.Centre left = new VoiceSpace.Centre(space.point(0).length);
        for (int i = start; i < end; i++) {
            left.add(space.point(i));
        }
        int own = voices[start];
        if (of[own].count() == left.count()) {
            Arrays.fill(right, start, end, 0.5);
            return;
        }
        double alone = likeness(start, end, all.meanWithout(left));
        double mine = likeness(start, end, of[own].meanWithout(left)) - alone;
        double others = likeness(start, end, of[1 - own].mean()) - alone;
        double best = Math.max(mine, others);
        evidence += best + Math.log((Math.exp(mine - best) + Math.exp(others - best)) / 2);
        Arrays.fill(right, start, end, 1 / (1 + Math.exp(others - mine)));
    }

    private double likeness(int start, int end, double[] centre) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            double distance = MathArrays.distance(space.point(i), centre);
            sum -= 0.5 * TwoVoices.WEIGHT * distance * distance;
        }
        return sum;
    }
}
