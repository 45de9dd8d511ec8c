package org.callqa.audio.pcm;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recording being decoded block by block: its memory does not grow with the length of the call. */
public interface PcmReader extends Closeable {

    /** Channels of the recording: 1 for mono. */
    int channels();

    /** Samples per second and channel of the blocks handed out, after resampling. */
    int sampleRateHz();

    /**
     * Decodes the next block.
     *
     * @return one array of signed 16-bit samples per channel, all of the same length and valid until the next call; null
     *     at the end of the recording
     * @throws UnreadableAudioException when the recording cannot be decoded any further
     */
    short @Nullable [][] read() throws UnreadableAudioException;

    /**
     * How long the recording says it is, for a caller that refuses long ones before decoding; empty when its container
     * does not know. It is a claim of the file: what {@link #read} hands out may be shorter or longer.
     */
    default Optional<Duration> declaredDuration() {
        return Optional.empty();
    }

    /** What the decoder met so far; complete after {@link #read} returned null. */
    DecodeReport report();

    /**
     * The share of the file, 0..1, that lies behind the last sound in it once {@link #read} returned null, where it is more than the
     * tables a container ends with: sound, perhaps, that its decoder does not come to. 0 where nothing tells.
     */
    default double unreadShare() {
        return 0;
    }

    @Override
    void close();
}
