package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callqa.call.Finding;
import org.callqa.call.Finding.Kind;

/** Says what is wrong with, or particular about, the channels of a recording. */
final class ChannelCheck {

    /** A channel without a party on it: quieter than any line, dBFS. */
    private static final double DEAD_DB = -65;

    /** A codec's rounding (G.711: 38 dB below speech) makes no two parties. */
    private static final double IDENTICAL_DB = -25;

    private static final String[] SIDES = {"left", "right"};

    private final List<HeardSounds> channels;
    private final StereoMeter stereo;

    ChannelCheck(List<HeardSounds> channels, StereoMeter stereo) {
        this.channels = channels;
        this.stereo = stereo;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (channels.size() == 1) {
            findings.add(new Finding(Kind.MONO, "One channel holds both parties."));
        }
        for (int i = 0; i < channels.size(); i++) {
            double levelDb = channels.get(i).meter().levelDb();
            if (levelDb < DEAD_DB) {
                findings.add(new Finding(
                        Kind.DEAD_CHANNEL,
                        String.format(
                                Locale.ROOT, "Nothing is heard on the %s channel (%.0f dBFS).", side(i), levelDb)));
            }
        }
        if (channels.size() == 2 && stereo.differenceDb() < IDENTICAL_DB) {
            findings.add(new Finding(
                    Kind.IDENTICAL_CHANNELS, "Both channels hold the same sound: one channel saved as two."));
        }
        return findings;
    }

    private String side(int channel) {
        return channels.size() == 2 ? SIDES[channel] : channels.size() == 1 ? "only" : String.valueOf(channel + 1);
    }
}
