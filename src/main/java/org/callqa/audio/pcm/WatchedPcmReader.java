package org.callqa.audio.pcm;

import org.jspecify.annotations.Nullable;

/** Says of each block that it was decoded, which is also that the one before was heard. */
public final class WatchedPcmReader extends ForwardingPcmReader {

    private final Runnable decoded;

    public WatchedPcmReader(PcmReader recording, Runnable decoded) {
        super(recording);
        this.decoded = decoded;
    }

    @Override
    public short @Nullable [][] read() throws UnreadableAudioException {
        short[][] block = recording.read();
        decoded.run();
        return block;
    }
}
