package org.callqa.audio.pcm;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stops a recording that turns out longer than the night allows, whatever its header says, and one in which nothing was
 * recorded: all its answers would be that nothing can be answered.
 */
public final class BoundedPcmReader extends ForwardingPcmReader {

    /** Of 32768: what A-law has for zero (8), and twice that. A connected line, even a quiet one, hisses louder. */
    private static final int DIGITAL_SILENCE = 16;

    private final Duration limit;
    private final long limitSamples;
    private long samples;
    private boolean sound;

    public BoundedPcmReader(PcmReader recording, Duration limit) {
        super(recording);
        this.limit = limit;
        this.limitSamples = limit.toMillis() * recording.sampleRateHz() / 1000;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RecordingTooLongException past the limit
     * @throws UnreadableAudioException at the end, when there was nothing but digital silence
     */
    @Override
    public short @Nullable [][] read() throws UnreadableAudioException {
        short[][] block = recording.read();
        if (block != null) {
            samples += block[0].length;
            if (samples > limitSamples) {
                throw new RecordingTooLongException(limit);
            }
            sound = sound || Arrays.stream(block).anyMatch(BoundedPcmReader::hasSound);
        } else if (!sound) {
            throw new UnreadableAudioException("the recording holds no sound: every channel is silent from its first to"
                    + " its last sample; look whether the recorder is connected");
        }
        return block;
    }

    private static boolean hasSound(short[] samples) {
        for (short sample : samples) {
            if (Math.abs(sample) > DIGITAL_SILENCE) {
                return true;
            }
        }
        return false;
    }
}
