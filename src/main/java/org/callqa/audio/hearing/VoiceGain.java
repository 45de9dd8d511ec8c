package org.callqa.audio.hearing;

import org.callqa.audio.hearing.spectrum.Frame;

/** How much louder a faint voice should be made. */
final class VoiceGain {

    /** The level speech is brought to for listening tests and for codecs (ITU-T P.830: −26 dBov). */
    private static final double USUAL_DB = -26;

    /** 16 dB below the usual level the quiet sounds drown in G.711's rounding. */
    private static final double FAINT_DB = -42;

    /** The loudest sample stays this far below full scale. */
    private static final double HEADROOM_DB = 1;

    private VoiceGain() {}

    /** Decibels to add; 0 when the voice is loud enough or nobody speaks. */
    static double of(ChannelSounds heard) {
        double voiceDb = heard.voiceDb();
        if (voiceDb == Frame.SILENCE_DB || voiceDb > FAINT_DB) {
            return 0;
        }
        return Math.max(
                0, Math.min(USUAL_DB - voiceDb, -HEADROOM_DB - heard.meter().peakDb()));
    }
}
