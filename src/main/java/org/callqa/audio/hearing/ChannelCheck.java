package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.audio.hearing.spectrum.SampleMeter;
import org.callqa.audio.hearing.stereo.Leak;
import org.callqa.audio.hearing.stereo.Stereo;
import org.callqa.call.Finding;
import org.callqa.call.Finding.Kind;
import org.callqa.call.Span;

/** Says what is wrong with, or particular about, the channels of a recording. */
final class ChannelCheck {

    /** A channel without a party on it: quieter than the idle noise of any line, dBFS. */
    private static final double DEAD_DB = -65;

    /** One sample in 500: audible distortion; a loud but clean call has none that stay at full scale. */
    private static final double CLIPPED_SHARE = 0.002;

    /** One hundredth of full scale, −40 dBFS. */
    private static final double OFFSET = 0.01;

    private final List<ChannelSounds> channels;

    ChannelCheck(List<ChannelSounds> channels) {
        this.channels = channels;
    }

    List<Finding> findings(Stereo.Likeness likeness) {
        List<Finding> findings = new ArrayList<>();
        if (channels.size() == 1) {
            findings.add(new Finding(Kind.MONO, "The recording has one channel for both parties."));
        }
        for (int i = 0; i < channels.size(); i++) {
            check(i, findings);
        }
        if (likeness.identical()) {
            findings.add(new Finding(Kind.IDENTICAL_CHANNELS, identical(likeness)));
        } else {
            likeness.leaks().forEach(leak -> findings.add(crosstalk(leak)));
        }
        leadingMusicEndMs().ifPresent(endMs -> findings.add(music(endMs)));
        return findings;
    }

    private void check(int channel, List<Finding> findings) {
        ChannelSounds heard = channels.get(channel);
        SampleMeter meter = heard.meter();
        if (meter.levelDb() < DEAD_DB) {
            findings.add(
                    finding(Kind.DEAD_CHANNEL, "Nothing is heard on %s (%.0f dBFS).", name(channel), meter.levelDb()));
            return;
        }
        if (meter.clippedShare() > CLIPPED_SHARE) {
            findings.add(finding(
                    Kind.CLIPPING,
                    "%.1f %% of the samples of %s are clipped: it was recorded too loud.",
                    100 * meter.clippedShare(),
                    name(channel)));
        }
        if (Math.abs(meter.offset()) > OFFSET) {
            findings.add(finding(
                    Kind.DC_OFFSET,
                    "The samples of %s are off centre by %.1f %% of full scale.",
                    name(channel),
                    100 * meter.offset()));
        }
        double gainDb = heard.gainDb();
        if (gainDb > 0) {
            findings.add(finding(
                    Kind.LOW_LEVEL,
                    "The voice on %s is at %.0f dBFS, too faint; %.0f dB more would be usual.",
                    name(channel),
                    heard.voiceDb(),
                    gainDb));
        }
    }

    private String identical(Stereo.Likeness likeness) {
        return likeness.leaks().stream()
                .findFirst()
                .filter(leak -> Math.round(leak.gainDb()) != 0 || leak.delayMs() != 0)
                .map(leak -> String.format(
                        Locale.ROOT,
                        "%s is a copy of %s, %.0f dB fainter and %d ms later: both parties are on one channel.",
                        capitalised(name(1 - leak.source())),
                        name(leak.source()),
                        -leak.gainDb(),
                        leak.delayMs()))
                .orElse("Both channels hold the same sound: one channel for both parties, saved as two.");
    }

    private Finding crosstalk(Leak leak) {
        if (Math.round(leak.gainDb()) == 0 && leak.delayMs() == 0) {
            return finding(
                    Kind.CROSSTALK,
                    "Much of what is heard on %s is on %s too, equally loud, and the rest is not.",
                    name(leak.source()),
                    name(1 - leak.source()));
        }
        return finding(
                Kind.CROSSTALK,
                "The voice of %s is heard on %s too, %.0f dB fainter and %d ms later.",
                name(leak.source()),
                name(1 - leak.source()),
                -leak.gainDb(),
                leak.delayMs());
    }

    private Optional<Integer> leadingMusicEndMs() {
        int firstSpeechMs = channels.stream()
                .flatMap(channel -> channel.speech().stream())
                .mapToInt(Span::startMs)
                .min()
                .orElse(Integer.MAX_VALUE);
        return channels.stream()
                .flatMap(channel -> channel.music().stream())
                .filter(music -> music.startMs() < firstSpeechMs)
                .map(Span::endMs)
                .findFirst();
    }

    private static Finding music(int endMs) {
        return finding(
                Kind.MUSIC,
                "Music until %.1f s, before anybody speaks: rings cannot be counted there.",
                endMs / 1000.0);
    }

    private static Finding finding(Kind kind, String text, Object... figures) {
        return new Finding(kind, String.format(Locale.ROOT, text, figures));
    }

    private String name(int channel) {
        return switch (channels.size()) {
            case 1 -> "the only channel";
            case 2 -> channel == 0 ? "the left channel" : "the right channel";
            default -> "channel " + (channel + 1);
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
