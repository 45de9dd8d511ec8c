package org.callqa.audio.hearing.stereo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.hearing.spectrum.Quantile;
import org.callqa.audio.hearing.stereo.BlockCorrelator.Likeness;
import org.callqa.call.Span;

/** Finds copies of one channel on the other, delayed or attenuated. */
final class Crosstalk {

    /** Two voices that have nothing to do with each other reach 0.35 in half a second at the best of all delays. */
    static final double ALIKE = 0.6;

    /** Half of a party's speech: chance and shared noise do not repeat themselves that often. */
    private static final double SHARE = 0.5;

    /** A path has one delay, and rounding: 2 ms. */
    private static final int SAME_LAG = BlockCorrelator.RATE_HZ / 500;

    private static final double EQUALLY_LOUD_DB = 0.5;

    /** The fewest half seconds of speech to judge by. */
    static final int MIN_BLOCKS = 4;

    private Crosstalk() {}

    /** The leaks, at most one in each direction. */
    static List<Leak> find(List<Likeness> blocks, List<Span> left, List<Span> right) {
        List<Leak> leaks = new ArrayList<>();
        leak(0, blocks, left).ifPresent(leaks::add);
        leak(1, blocks, right).ifPresent(leaks::add);
        return leaks;
    }

    /** Half seconds in which a channel has the voice, and has it louder than the other channel. */
    static List<Likeness> own(int channel, List<Likeness> blocks, List<Span> speech) {
        List<Likeness> own = new ArrayList<>();
        int next = 0;
        for (Likeness block : blocks) {
            Span span = new Span(block.startMs(), block.startMs() + BlockCorrelator.BLOCK_MS);
            while (next < speech.size() && speech.get(next).endMs() <= span.startMs()) {
                next++;
            }
            int spokenMs = 0;
            for (int i = next; i < speech.size() && speech.get(i).startMs() < span.endMs(); i++) {
                spokenMs += span.overlapMs(speech.get(i));
            }
            if (spokenMs >= BlockCorrelator.BLOCK_MS * 3 / 4 && gainDb(channel, block) <= EQUALLY_LOUD_DB) {
                own.add(block);
            }
        }
        return own;
    }

    private static Optional<Leak> leak(int source, List<Likeness> blocks, List<Span> speech) {
        List<Likeness> own = own(source, blocks, speech);
        List<Likeness> alike =
                own.stream().filter(block -> block.likeness() >= ALIKE).toList();
        if (alike.size() < MIN_BLOCKS) {
            return Optional.empty();
        }
        int lag =
                (int) Quantile.median(alike.stream().mapToDouble(Likeness::lag)).orElse(0);
        List<Likeness> copies = alike.stream()
                .filter(block -> Math.abs(block.lag() - lag) <= SAME_LAG)
                .toList();
        double share = (double) copies.size() / own.size();
        if (copies.size() < MIN_BLOCKS || share < SHARE) {
            return Optional.empty();
        }
        double gain = Quantile.median(
                        copies.stream().mapToDouble(block -> gainDb(source, block) + 20 * Math.log10(block.likeness())))
                .orElse(0);
        int delayMs = (source == 0 ? lag : -lag) * 1000 / BlockCorrelator.RATE_HZ;
        return Optional.of(new Leak(source, gain, delayMs));
    }

    private static double gainDb(int source, Likeness block) {
        double rightAgainstLeft = block.rightDb() - block.leftDb();
        return source == 0 ? rightAgainstLeft : -rightAgainstLeft;
    }
}
