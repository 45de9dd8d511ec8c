package org.callqa.audio;

import java.util.List;
import org.callqa.call.Finding;
import org.callqa.call.Span;

/**
 * What can be heard in a recording without understanding a word.
 *
 * @param durationMs length of the recording
 * @param channels one entry per channel, in the order of the file
 * @param findings what is particular about the recording
 */
public record Hearing(int durationMs, List<HeardChannel> channels, List<Finding> findings) {

    public Hearing {
        channels = List.copyOf(channels);
        findings = List.copyOf(findings);
    }

    /**
     * One channel.
     *
     * @param rings bursts of ring-back tone, in order
     * @param ringCadence the cadence they follow, for example {@code US 2.0/4.0 s}; empty without rings
     * @param firstRingCut whether the recording began inside the first ring or pause
     * @param speech where a voice is heard, in order
     * @param music hold music and other lasting sound that is neither voice nor a signalling tone
     */
    public record HeardChannel(
            List<Span> rings, String ringCadence, boolean firstRingCut, List<Span> speech, List<Span> music) {

        public HeardChannel {
            rings = List.copyOf(rings);
            speech = List.copyOf(speech);
            music = List.copyOf(music);
        }
    }
}
