package org.callqa.audio.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.jspecify.annotations.Nullable;

/** Recordings joined in one file, heard as one. */
final class JoinedPcmReader implements PcmReader {

    /** Opens a part of the file. */
    interface Opener {

        PcmReader open(FilePart part) throws UnreadableAudioException;
    }

    private final Path file;
    private final Opener opener;
    private final Deque<FilePart> later;
    private final int channels;
    private PcmReader now;
    private long packets;
    private long damaged;

    JoinedPcmReader(Path file, List<FilePart> parts, Opener opener) throws UnreadableAudioException {
        this.file = file;
        this.opener = opener;
        this.later = new ArrayDeque<>(parts);
        this.now = opener.open(later.remove());
        this.channels = now.channels();
    }

    @Override
    public short @Nullable [][] read() throws UnreadableAudioException {
        short[][] block = now.read();
        while (block == null && !later.isEmpty()) {
            packets += now.report().packets();
            damaged += now.report().damagedPackets();
            PcmReader next = opener.open(later.remove());
            now.close();
            now = next;
            if (now.channels() != channels) {
                throw new UnreadableAudioException(
                        file,
                        "holds several recordings, one behind the other, of " + channels + " and of " + now.channels()
                                + " channels. Split it, or export the call again");
            }
            block = now.read();
        }
        return block;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public int sampleRateHz() {
        return now.sampleRateHz();
    }

    @Override
    public DecodeReport report() {
        DecodeReport last = now.report();
        return new DecodeReport(
                last.codec(),
                last.sourceRateHz(),
                packets + last.packets(),
                damaged + last.damagedPackets(),
                last.otherAudioStreams());
    }

    @Override
    public void close() {
        now.close();
    }
}
