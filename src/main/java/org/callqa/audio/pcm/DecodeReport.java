package org.callqa.audio.pcm;

/**
 * How the decoding of one recording went.
 *
 * @param codec the codec as the decoder library names it
 * @param sourceRateHz samples per second in the file
 * @param packets packets read
 * @param damagedPackets packets the decoder refused
 * @param otherAudioStreams audio streams beside the first, which alone is heard
 */
public record DecodeReport(String codec, int sourceRateHz, long packets, long damagedPackets, int otherAudioStreams) {

    public DecodeReport(String codec, int sourceRateHz, long packets, long damagedPackets) {
        this(codec, sourceRateHz, packets, damagedPackets, 0);
    }

    /** Damaged packets as a share of all, 0..1. */
    public double damagedShare() {
        return packets == 0 ? 0 : (double) damagedPackets / packets;
    }
}
