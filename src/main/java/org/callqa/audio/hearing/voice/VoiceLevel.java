package org.callqa.audio.hearing.voice;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.audio.hearing.spectrum.Quantile;
import org.callqa.call.Span;

/** How loud the voices of a channel are: the median level of their periodic frames, dBFS. */
public final class VoiceLevel {

    private static final double ABOVE_FLOOR_DB = 10;
    private static final double VOICED_PERIODICITY = 0.6;

    private VoiceLevel() {}

    /**
     * Of everything periodic that is louder than the line; {@link Frame#SILENCE_DB} when there is nothing.
     *
     * @param left frames that do not count, such as tones
     */
    static double of(Frames frames, byte[] floor, BitSet left) {
        return Quantile.median(IntStream.range(0, frames.size())
                        .filter(i -> !left.get(i) && frames.levelDb(i) > floor[i] + ABOVE_FLOOR_DB)
                        .filter(i -> frames.periodicity(i) >= VOICED_PERIODICITY)
                        .mapToDouble(frames::levelDb))
                .orElse(Frame.SILENCE_DB);
    }

    /** Of the voice in the stretches where somebody speaks; {@link Frame#SILENCE_DB} when nobody does. */
    public static double of(Frames frames, List<Span> speech) {
        return Quantile.median(speech.stream()
                        .flatMapToInt(span ->
                                IntStream.range(span.startMs() / FrameClock.HOP_MS, span.endMs() / FrameClock.HOP_MS))
                        .filter(i -> frames.periodicity(i) >= VOICED_PERIODICITY)
                        .mapToDouble(frames::levelDb))
                .orElse(Frame.SILENCE_DB);
    }
}
