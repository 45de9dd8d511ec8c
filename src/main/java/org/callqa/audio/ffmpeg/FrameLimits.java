package org.callqa.audio.ffmpeg;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.callqa.audio.pcm.UnreadableAudioException;

/** What a call can sensibly be; a header that says otherwise is damaged, or would cost unbounded memory. */
final class FrameLimits {

    private static final int MOST_CHANNELS = 2;
    private static final int LOWEST_RATE_HZ = 4000;
    private static final int HIGHEST_RATE_HZ = 384_000;

    private FrameLimits() {}

    static void check(AVFrame frame, Path recording) throws UnreadableAudioException {
        int channels = frame.ch_layout().nb_channels();
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new UnreadableAudioException(
                    recording,
                    "has " + channels
                            + " channels; a call has one, or two with a party on each. Export it again with the"
                            + " agent on one channel and the customer on the other");
        }
        int rateHz = frame.sample_rate();
        if (rateHz < LOWEST_RATE_HZ || rateHz > HIGHEST_RATE_HZ) {
            throw new UnreadableAudioException(
                    recording,
                    "says it has " + rateHz + " samples per second, which no phone system records. Export it again");
        }
    }
}
