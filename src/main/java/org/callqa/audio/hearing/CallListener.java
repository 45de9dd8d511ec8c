package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callqa.audio.Hearing;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.audio.hearing.stereo.ClockOffsetFinder;
import org.callqa.audio.hearing.stereo.Stereo;
import org.callqa.audio.hearing.tones.RingTrain;
import org.callqa.audio.hearing.tones.ToneDetector;
import org.callqa.audio.hearing.tones.ToneTable;
import org.callqa.audio.hearing.voice.DeadLine;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.Finding;
import org.jspecify.annotations.Nullable;

/** Listens to a whole recording in one pass; keeps 20 ms features, never the samples. */
public final class CallListener {

    /** The rate a recording must be decoded at, samples per second. */
    public static final int SAMPLE_RATE_HZ = FrameClock.SAMPLE_RATE_HZ;

    /** Changes whenever the same recording may be heard differently. */
    public static final String VERSION = "hearing 9";

    private final ToneDetector tones;

    /**
     * @param country where the telephone exchange stands, ISO 3166-1 alpha-2; empty to recognise its tones
     */
    public CallListener(Optional<String> country) {
        this.tones = new ToneDetector(ToneTable.shipped(), country);
    }

    /**
     * Reads the recording to its end.
     *
     * @param recording decoded at 8000 samples per second
     * @throws UnreadableAudioException when the recording cannot be decoded to its end
     * @throws IllegalArgumentException when the recording is decoded at another rate
     */
    public Hearing listen(PcmReader recording) throws UnreadableAudioException {
        if (recording.sampleRateHz() != FrameClock.SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException("can only listen at " + FrameClock.SAMPLE_RATE_HZ
                    + " samples per second, not at " + recording.sampleRateHz());
        }
        List<ChannelEar> ears = IntStream.range(0, recording.channels())
                .mapToObj(channel -> new ChannelEar())
                .toList();
        Stereo stereo = new Stereo();
        for (short @Nullable [][] block = recording.read(); block != null; block = recording.read()) {
            for (int channel = 0; channel < ears.size(); channel++) {
                ears.get(channel).accept(block[channel]);
            }
            if (ears.size() == 2) {
                stereo.accept(block[0], block[1]);
            }
        }
        int durationMs = ears.stream().mapToInt(ChannelEar::durationMs).max().orElse(0);
        return hearing(durationMs, ears.stream().map(ear -> ear.finish(tones)).toList(), stereo);
    }

    private static Hearing hearing(int durationMs, List<ChannelSounds> alone, Stereo stereo) {
        Stereo.Likeness likeness = alone.size() == 2
                ? stereo.compare(alone.get(0).speech(), alone.get(1).speech())
                : Stereo.Likeness.NONE;
        List<Frames> frames = alone.stream().map(ChannelSounds::frames).toList();
        List<ChannelSounds> together = IntStream.range(0, alone.size())
                .mapToObj(channel -> alone.get(channel).without(likeness.leaked(channel, frames)))
                .toList();
        List<HeardChannel> channels = new ArrayList<>();
        for (int channel = 0; channel < together.size(); channel++) {
            ChannelSounds heard = together.get(channel);
            Optional<RingTrain> rings = PickUp.train(heard, together);
            channels.add(new HeardChannel(
                    rings.map(RingTrain::spans).orElse(List.of()),
                    rings.map(RingTrain::cadence).orElse(""),
                    rings.map(RingTrain::firstCut).orElse(false),
                    heard.speech(),
                    heard.pauses(),
                    heard.music(),
                    heard.tones().without(rings),
                    heard.gainDb(),
                    mayHoldBothParties(channel, together, likeness)
                            ? heard.voices().voices(heard.speech())
                            : List.of(),
                    DeadLine.fromMs(heard.frames()),
                    heard.heardVoiceDb()));
        }
        List<Finding> findings = new ArrayList<>(new ChannelCheck(together).findings(likeness));
        PausedRecording.find(together).ifPresent(findings::add);
        if (channels.size() == 2 && !likeness.identical()) {
            new ClockOffsetFinder()
                    .find(channels.get(0).speech(), channels.get(1).speech())
                    .map(ClockOffsetFinder.Offset::finding)
                    .ifPresent(findings::add);
        }
        return new Hearing(durationMs, channels, findings);
    }

    /** The only channel, either of two that hold the same, or one of two beside which hardly anything is said. */
    private static boolean mayHoldBothParties(int channel, List<ChannelSounds> all, Stereo.Likeness likeness) {
        return all.size() == 1
                || likeness.identical()
                || all.size() == 2
                        && Hearing.hardlySpeaks(
                                all.get(1 - channel).speech(), all.get(channel).speech());
    }
}
