package org.callqa.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;

/**
 * Whether a recording's header names the wrong rate, so that everybody in it speaks twice as fast or half as fast. The
 * recogniser tells: at the wrong rate it understands next to nothing. Another rate is tried only where that is so, and
 * taken only where far more is understood at it.
 */
final class RateDoubt {

    /** Telephones record no less than 8000 samples per second (ITU-T G.711). */
    private static final int LOWEST_HZ = 8_000;

    /** Less speech proves nothing, milliseconds. */
    private static final int LEAST_SPEECH_MS = 8_000;

    /** Mean confidence at twice the tempo was 0.62 to 0.68 on the sample calls, 0.94 to 0.99 at the right one. */
    private static final double DOUBTFUL_CONFIDENCE = 0.8;

    /** Half of the slowest talk: people say two to three words per second of speech. */
    private static final double SPARSE_WORDS_PER_SECOND = 1;

    /** On the sample calls three times as much is understood at the right rate as at the wrong one, and more. */
    private static final double FAR_MORE = 1.5;

    private final Transcript asLabelled;
    private final int claimedHz;

    RateDoubt(Transcript asLabelled) {
        this.asLabelled = asLabelled;
        this.claimedHz = asLabelled.decoding().sourceRateHz();
    }

    /** Rates worth a try, samples per second; mostly none. */
    List<Integer> others() {
        List<Integer> others = new ArrayList<>();
        double speechSeconds = speechMs(asLabelled.hearing()) / 1000.0;
        if (speechSeconds * 1000 >= LEAST_SPEECH_MS) {
            double words = words(asLabelled).size();
            if (words / speechSeconds < SPARSE_WORDS_PER_SECOND) {
                others.add(2 * claimedHz);
            }
            if (claimedHz >= 2 * LOWEST_HZ && understood(asLabelled) < DOUBTFUL_CONFIDENCE * words) {
                others.add(claimedHz / 2);
            }
        }
        return others;
    }

    /** The transcript at another rate with the finding, if that rate is the true one. */
    Optional<Transcript> proves(Transcript other, int rateHz) {
        if (understood(other) < FAR_MORE * Math.max(1, understood(asLabelled))) {
            return Optional.empty();
        }
        Finding finding = new Finding(
                Finding.Kind.WRONG_RATE,
                Reason.of("recording.wrong-rate", Integer.toString(claimedHz), Integer.toString(rateHz)));
        return Optional.of(
                new Transcript(other.language(), other.hearing().with(finding), other.words(), other.decoding()));
    }

    int claimedHz() {
        return claimedHz;
    }

    /** Words, each counted by its confidence. */
    private static double understood(Transcript transcript) {
        return words(transcript).stream().mapToDouble(Word::confidence).sum();
    }

    private static List<Word> words(Transcript transcript) {
        return transcript.words().stream().flatMap(List::stream).toList();
    }

    private static int speechMs(Hearing hearing) {
        return hearing.channels().stream()
                .flatMap(channel -> channel.speech().stream())
                .mapToInt(Span::durationMs)
                .sum();
    }
}
