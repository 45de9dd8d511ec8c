package org.callqa.audio.hearing;

import java.util.BitSet;

/** What is done to every candidate's frames alike. */
enum Smoothing {
    /** As it comes. */
    NONE {
        @Override
        BitSet apply(BitSet frames) {
            return frames;
        }
    },
    /** The promise of {@link SpeechDetector}: pauses shorter than 300 ms are speech; a click shorter than 60 ms is not. */
    JOINED {
        @Override
        BitSet apply(BitSet frames) {
            BitSet joined = new BitSet();
            int start = frames.nextSetBit(0);
            while (start >= 0) {
                int end = frames.nextClearBit(start);
                int next = frames.nextSetBit(end);
                while (next >= 0 && (next - end) * FrameDetector.FRAME_MS < 300) {
                    end = frames.nextClearBit(next);
                    next = frames.nextSetBit(end);
                }
                joined.set(start, (end - start) * FrameDetector.FRAME_MS < 60 ? start : end);
                start = next;
            }
            return joined;
        }
    },
    /** What the recogniser is given: 300 ms more on both sides. */
    PADDED {
        @Override
        BitSet apply(BitSet frames) {
            BitSet joined = JOINED.apply(frames);
            BitSet padded = (BitSet) joined.clone();
            int padding = 300 / FrameDetector.FRAME_MS;
            for (int start = joined.nextSetBit(0); start >= 0; ) {
                int end = joined.nextClearBit(start);
                padded.set(Math.max(0, start - padding), end + padding);
                start = joined.nextSetBit(end);
            }
            return padded;
        }
    };

    abstract BitSet apply(BitSet frames);

    /** What is held against it: what is joined by the same rule, without the padding. */
    BitSet truth(BitSet frames) {
        return this == NONE ? frames : JOINED.apply(frames);
    }
}
