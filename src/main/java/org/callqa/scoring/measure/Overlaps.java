package org.callqa.scoring.measure;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;

/** Where one party begins to speak while the other has the floor. Means nothing on one channel. */
public final class Overlaps {

    /**
     * How long the other must have been speaking for a start to be a breaking-in and not two people starting at once.
     * Alibaba's rule offers 0 or 1 s ({@code delayTime}); half a second lets both of a colliding pair off.
     */
    private static final int HAS_THE_FLOOR_AFTER_MS = 500;

    private Overlaps() {}

    /**
     * One breaking-in.
     *
     * @param turn what was said over the other
     * @param into what it was said over
     * @param overlapMs how long words of both were heard at once, in milliseconds
     * @param units words (en) or characters (zh) of the breaking-in turn
     * @param confidence mean word confidence of the breaking-in turn, 0..1
     */
    public record Interruption(Turn turn, Turn into, int overlapMs, int units, double confidence) {}

    /** All breakings-in of a party, longer than a time in milliseconds, back-channels left out. */
    public static List<Interruption> by(Party party, Timeline timeline, long longerThanMs) {
        Language language = timeline.language();
        List<Turn> others = timeline.turns(party.other());
        List<Interruption> found = new ArrayList<>();
        for (Turn turn : timeline.turns(party)) {
            if (turn.span().startMs() < timeline.answeredAtMs() || BackChannels.isOne(turn, language)) {
                continue;
            }
            for (Turn other : others) {
                Span floor = other.span();
                boolean hadTheFloor =
                        floor.startMs() + HAS_THE_FLOOR_AFTER_MS <= turn.span().startMs()
                                && turn.span().startMs() < floor.endMs();
                if (!hadTheFloor || BackChannels.isOne(other, language)) {
                    continue;
                }
                int overlap = overlapMs(turn, other);
                if (overlap > longerThanMs) {
                    found.add(new Interruption(turn, other, overlap, units(turn, language), confidence(turn)));
                }
            }
        }
        return found;
    }

    private static int overlapMs(Turn one, Turn other) {
        int sum = 0;
        for (Word word : one.words()) {
            for (Word against : other.words()) {
                sum += word.span().overlapMs(against.span());
            }
        }
        return sum;
    }

    private static int units(Turn turn, Language language) {
        return turn.words().stream()
                .mapToInt(word -> SpeakingRate.units(word.text(), language))
                .sum();
    }

    private static double confidence(Turn turn) {
        return turn.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    }
}
