package org.callqa.audio.hearing.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one channel: of every 20 ms the numbers of a {@link Frame}, 9 bytes, so 1.6 MB for an hour. A level is
 * rounded to 1/300 dB, a frequency to 1/50 Hz, and of a share is known between which two multiples of 1/250 it lies.
 */
public final class Frames {

    /** A minute and twenty seconds. */
    private static final int CHUNK = 4096;

    private static final float LEVEL_STEPS = 300;
    private static final float HZ_STEPS = 50;
    private static final int SHARE_STEPS = 250;

    private static final Signal[] SIGNALS = Signal.values();
    private static final byte NO_SIGNAL = -1;

    private final List<Chunk> chunks = new ArrayList<>();
    private int size;

    private static final class Chunk {

        private final short[] levelDb = new short[CHUNK];
        private final short[] ringHz = new short[CHUNK];
        private final byte[] periodicity = new byte[CHUNK];
        private final byte[] ringShare = new byte[CHUNK];
        private final byte[] steadyShare = new byte[CHUNK];
        private final byte[] change = new byte[CHUNK];
        private final byte[] signal = new byte[CHUNK];
    }

    void add(Frame frame) {
        if (size % CHUNK == 0) {
            chunks.add(new Chunk());
        }
        int at = size % CHUNK;
        Chunk chunk = chunks.get(size / CHUNK);
        chunk.levelDb[at] = (short) Math.round(frame.levelDb() * LEVEL_STEPS);
        chunk.ringHz[at] = (short) Math.round(frame.ringHz() * HZ_STEPS);
        chunk.periodicity[at] = packed(frame.periodicity());
        chunk.ringShare[at] = packed(frame.ringShare());
        chunk.steadyShare[at] = packed(frame.steadyShare());
        chunk.change[at] = packed(frame.change());
        Signal signal = frame.signal();
        chunk.signal[at] = signal == null ? NO_SIGNAL : (byte) signal.ordinal();
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** {@link Frame#levelDb()} of a frame. */
    public float levelDb(int frame) {
        return chunk(frame).levelDb[frame % CHUNK] / LEVEL_STEPS;
    }

    /** {@link Frame#periodicity()} of a frame. */
    public float periodicity(int frame) {
        return share(chunk(frame).periodicity[frame % CHUNK]);
    }

    /** {@link Frame#ringShare()} of a frame. */
    public float ringShare(int frame) {
        return share(chunk(frame).ringShare[frame % CHUNK]);
    }

    /** {@link Frame#ringHz()} of a frame. */
    public float ringHz(int frame) {
        return chunk(frame).ringHz[frame % CHUNK] / HZ_STEPS;
    }

    /** {@link Frame#steadyShare()} of a frame. */
    public float steadyShare(int frame) {
        return share(chunk(frame).steadyShare[frame % CHUNK]);
    }

    /** {@link Frame#change()} of a frame. */
    public float change(int frame) {
        return share(chunk(frame).change[frame % CHUNK]);
    }

    /** {@link Frame#signal()} of a frame. */
    public @Nullable Signal signal(int frame) {
        byte ordinal = chunk(frame).signal[frame % CHUNK];
        return ordinal == NO_SIGNAL ? null : SIGNALS[ordinal];
    }

    private Chunk chunk(int frame) {
        return chunks.get(Objects.checkIndex(frame, size) / CHUNK);
    }

    /** 0 for nothing at all; a limit that is a multiple of 1/250 stays exact. */
    private static byte packed(float share) {
        return (byte) (share <= 0 ? 0 : 1 + Math.min(SHARE_STEPS, (int) ((double) share * SHARE_STEPS)));
    }

    /** The middle of the step. */
    private static float share(byte packed) {
        return packed == 0 ? 0 : ((packed & 0xFF) - 0.5f) / SHARE_STEPS;
    }
}
