package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.hearing.spectrum.SampleMeter;
import org.callqa.audio.hearing.stereo.Leak;
import org.callqa.audio.hearing.stereo.Stereo;
import org.callqa.call.Channel;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Finding.Kind;
import org.callqa.call.Reason;
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
            findings.add(new Finding(Kind.MONO, Reason.of("recording.mono")));
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
                    finding(Kind.DEAD_CHANNEL, "recording.dead", name(channel), Filling.decimal(meter.levelDb(), 0)));
            return;
        }
        if (meter.clippedShare() > CLIPPED_SHARE) {
            findings.add(finding(
                    Kind.CLIPPING, "recording.clipped", Filling.decimal(100 * meter.clippedShare(), 1), name(channel)));
        }
        if (Math.abs(meter.offset()) > OFFSET) {
            findings.add(finding(
                    Kind.DC_OFFSET, "recording.off-centre", name(channel), Filling.decimal(100 * meter.offset(), 1)));
        }
        double gainDb = heard.gainDb();
        if (gainDb > 0) {
            findings.add(finding(
                    Kind.LOW_LEVEL,
                    "recording.faint",
                    name(channel),
                    Filling.decimal(heard.voiceDb(), 0),
                    Filling.decimal(gainDb, 0)));
        }
    }

    private Reason identical(Stereo.Likeness likeness) {
        return likeness.leaks().stream()
                .findFirst()
                .filter(leak -> Math.round(leak.gainDb()) != 0 || leak.delayMs() != 0)
                .map(leak -> Reason.of(
                        "recording.copy",
                        name(1 - leak.source()),
                        name(leak.source()),
                        Filling.decimal(-leak.gainDb(), 0),
                        leak.delayMs()))
                .orElse(Reason.of("recording.identical"));
    }

    private Finding crosstalk(Leak leak) {
        if (Math.round(leak.gainDb()) == 0 && leak.delayMs() == 0) {
            return finding(Kind.CROSSTALK, "recording.mixed", name(leak.source()), name(1 - leak.source()));
        }
        return finding(
                Kind.CROSSTALK,
                "recording.leak",
                name(leak.source()),
                name(1 - leak.source()),
                Filling.decimal(-leak.gainDb(), 0),
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
        return finding(Kind.MUSIC, "recording.music", Filling.decimal(endMs / 1000.0, 1));
    }

    private static Finding finding(Kind kind, String key, Object... figures) {
        return new Finding(kind, Reason.of(key, figures));
    }

    private Reason name(int channel) {
        return switch (channels.size()) {
            case 1 -> Reason.of("channel.only");
            case 2 -> Channel.at(channel).inFull();
            default -> Reason.of("channel.number", channel + 1);
        };
    }
}
