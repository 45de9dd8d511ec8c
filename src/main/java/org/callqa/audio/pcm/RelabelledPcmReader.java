package org.callqa.audio.pcm;

import java.time.Duration;
import java.util.Optional;

/** A recording whose header lies about its rate: the same samples, on the clock of the true rate. */
public final class RelabelledPcmReader extends ForwardingPcmReader {

    private final int sampleRateHz;

    /**
     * @param recording decoded at the rate wanted times claimed by true rate, so that its samples are right
     * @param sampleRateHz the rate wanted, which its samples have in truth
     */
    public RelabelledPcmReader(PcmReader recording, int sampleRateHz) {
        super(recording);
        this.sampleRateHz = sampleRateHz;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public Optional<Duration> declaredDuration() {
        return recording
                .declaredDuration()
                .map(claimed -> claimed.multipliedBy(recording.sampleRateHz()).dividedBy(sampleRateHz));
    }
}
