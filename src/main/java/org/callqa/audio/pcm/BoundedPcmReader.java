package org.callqa.audio.pcm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Stops a recording that turns out longer than the night allows, whatever its header says. */
public final class BoundedPcmReader implements PcmReader {

    private final PcmReader recording;
    private final Duration limit;
    private final long limitSamples;
    private long samples;

    public BoundedPcmReader(PcmReader recording, Duration limit) {
        this.recording = recording;
        this.limit = limit;
        this.limitSamples = limit.toMillis() * recording.sampleRateHz() / 1000;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RecordingTooLongException past the limit
     */
    @Override
    public short @Nullable [][] read() throws UnreadableAudioException {
        short[][] block = recording.read();
        if (block != null) {
            samples += block[0].length;
            if (samples > limitSamples) {
                throw new RecordingTooLongException(limit);
            }
        }
        return block;
    }

    @Override
    public int channels() {
        return recording.channels();
    }

    @Override
    public int sampleRateHz() {
        return recording.sampleRateHz();
    }

    @Override
    public DecodeReport report() {
        return recording.report();
    }

    @Override
    public void close() {
        recording.close();
    }
}
