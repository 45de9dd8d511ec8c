package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.Locale;

/** Adds up by frame how much speech is missed and how much of the rest is taken for speech. */
final class FrameScore {

    private long speech;
    private long missed;
    private long rest;
    private long falselyHeard;

    void add(BitSet truth, BitSet heard, int frames) {
        BitSet both = (BitSet) truth.clone();
        both.and(heard);
        int heardFrames = heard.get(0, frames).cardinality();
        speech += truth.cardinality();
        missed += truth.cardinality() - both.cardinality();
        rest += frames - truth.cardinality();
        falselyHeard += heardFrames - both.cardinality();
    }

    /** Percent of the frames with speech. */
    double missed() {
        return 100.0 * missed / speech;
    }

    /** Percent of the frames without. */
    double falselyHeard() {
        return 100.0 * falselyHeard / rest;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5.1f / %5.1f", missed(), falselyHeard());
    }
}
