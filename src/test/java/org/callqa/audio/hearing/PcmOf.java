package org.callqa.audio.hearing;

import java.util.Arrays;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.PcmReader;
import org.jspecify.annotations.Nullable;

/** A recording out of memory, handed out in blocks of uneven length as a decoder would. */
final class PcmOf implements PcmReader {

    private final short[][] channels;
    private int position;
    private int blockSize = 1;

    PcmOf(short[]... channels) {
        this.channels = channels;
    }

    @Override
    public int channels() {
        return channels.length;
    }

    @Override
    public int sampleRateHz() {
        return FrameClock.SAMPLE_RATE_HZ;
    }

    @Override
    public short @Nullable [][] read() {
        if (position >= channels[0].length) {
            return null;
        }
        int from = position;
        blockSize = blockSize * 31 % 4099;
        position = Math.min(channels[0].length, from + blockSize);
        return Arrays.stream(channels)
                .map(channel -> Arrays.copyOfRange(channel, from, position))
                .toArray(short[][]::new);
    }

    @Override
    public DecodeReport report() {
        return new DecodeReport("pcm", FrameClock.SAMPLE_RATE_HZ, 1, 0);
    }

    @Override
    public void close() {}
}
