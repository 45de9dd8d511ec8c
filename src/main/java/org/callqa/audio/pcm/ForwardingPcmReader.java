package org.callqa.audio.pcm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recording as another reader hands it out; what is to be otherwise is overridden. */
abstract class ForwardingPcmReader implements PcmReader {

    final PcmReader recording;

    ForwardingPcmReader(PcmReader recording) {
        this.recording = recording;
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
    public short @Nullable [][] read() throws UnreadableAudioException {
        return recording.read();
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
    public double unreadShare() {
        return recording.unreadShare();
    }

    @Override
    public void close() {
        recording.close();
    }
}
