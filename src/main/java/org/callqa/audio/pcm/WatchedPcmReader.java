package org.callqa.audio.pcm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of each block that it was decoded, which is also that the one before was heard. */
public final class WatchedPcmReader implements PcmReader {

    private final PcmReader recording;
    private final Runnable decoded;

    public WatchedPcmReader(PcmReader recording, Runnable decoded) {
        this.recording = recording;
        this.decoded = decoded;
    }

    @Override
    public short @Nullable [][] read() throws UnreadableAudioException {
        short[][] block = recording.read();
        decoded.run();
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
    public Optional<Duration> declaredDuration() {
        return recording.declaredDuration();
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
