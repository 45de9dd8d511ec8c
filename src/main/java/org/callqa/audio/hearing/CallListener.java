package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callqa.audio.Hearing;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.PcmReader;
import org.callqa.audio.UnreadableAudioException;
import org.callqa.call.Span;
import org.jspecify.annotations.Nullable;

/** Listens to a whole recording in one pass; keeps 20 ms features, never the samples. */
public final class CallListener {

    private final RingCadences cadences;

    /**
     * @param country where the telephone exchange stands, ISO 3166-1 alpha-2; empty to recognise its tones
     */
    public CallListener(Optional<String> country) {
        this.cadences = new RingCadences(ToneTable.shipped(), country);
    }

    /**
     * Reads the recording to its end.
     *
     * @param recording decoded at 8000 samples per second
     * @throws UnreadableAudioException when the recording cannot be decoded to its end
     */
    public Hearing listen(PcmReader recording) throws UnreadableAudioException {
        if (recording.sampleRateHz() != FrameClock.SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException("can only listen at " + FrameClock.SAMPLE_RATE_HZ
                    + " samples per second, not at " + recording.sampleRateHz());
        }
        List<ChannelEar> ears = IntStream.range(0, recording.channels())
                .mapToObj(channel -> new ChannelEar())
                .toList();
        StereoMeter stereo = new StereoMeter();
        for (short @Nullable [][] block = recording.read(); block != null; block = recording.read()) {
            for (int channel = 0; channel < ears.size(); channel++) {
                ears.get(channel).accept(block[channel]);
            }
            if (ears.size() == 2) {
                stereo.accept(block[0], block[1]);
            }
        }
        List<HeardSounds> sounds =
                ears.stream().map(ear -> ear.finish(cadences)).toList();
        int durationMs = ears.stream().mapToInt(ChannelEar::durationMs).max().orElse(0);
        return new Hearing(durationMs, channels(sounds), new ChannelCheck(sounds, stereo).findings());
    }

    private static List<HeardChannel> channels(List<HeardSounds> sounds) {
        List<HeardChannel> channels = new ArrayList<>();
        for (HeardSounds heard : sounds) {
            Optional<RingTrain> train = PickUp.train(heard, sounds);
            List<Span> rings = train.map(RingTrain::spans).orElse(List.of());
            channels.add(new HeardChannel(
                    rings,
                    train.map(RingTrain::cadence).orElse(""),
                    train.map(RingTrain::firstCut).orElse(false),
                    heard.speech(),
                    List.of(),
                    List.of(),
                    0));
        }
        return channels;
    }
}
