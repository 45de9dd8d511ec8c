package org.callqa.timeline;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;

/**
 * How much of a call was understood. A recogniser makes words of everything: of another language, of talk in the
 * background, of noise. Two things give it away: it is not sure of its words and finds none for much of the voice, and none
 * of the phrases is among them that are said in every service call.
 *
 * <p>The measure is the share of the voice covered by words, each counted by its confidence, 0..1. Of the sample calls
 * 0.88 and more is understood by the model of their language, with three phrases and more. Of the same calls heard by a model
 * of another language (Mandarin, English, Korean), and of synthetic Spanish, French, German, Russian and Vietnamese heard by
 * both models at hand, it was 0.39 to 0.68, with one phrase by chance in one of 39 calls; of many people talking at once 0.76
 * and 0.62. With four words in ten wrong it is about 0.67, and half of the phrases are still heard.
 */
final class Understanding {

    /** What is below it, and is not heard in so many phrases of service calls, was not understood. */
    private record Bound(double share, int phrases) {}

    /** No phrase makes up for half of a call; chance makes one, but hardly two. */
    private static final List<Bound> BOUNDS =
            List.of(new Bound(0.5, Integer.MAX_VALUE), new Bound(0.65, 2), new Bound(0.8, 1));

    /** Less than this was understood badly. */
    private static final double WELL = 0.8;

    /** A shorter voice proves nothing, in milliseconds. */
    private static final int LEAST_VOICE_MS = 3_000;

    private final int words;
    private final double share;
    private final int voiceMs;

    private Understanding(int words, double share, int voiceMs) {
        this.words = words;
        this.share = share;
        this.voiceMs = voiceMs;
    }

    /** Of channels, each with its voice and its words. */
    static Understanding of(List<List<Span>> voices, List<List<Word>> words) {
        double understoodMs = 0;
        int voiceMs = 0;
        int count = 0;
        for (int channel = 0; channel < voices.size(); channel++) {
            List<Span> voice = voices.get(channel);
            voiceMs += voice.stream().mapToInt(Span::durationMs).sum();
            count += words.get(channel).size();
            for (Word word : words.get(channel)) {
                understoodMs += word.confidence()
                        * voice.stream().mapToInt(word.span()::overlapMs).sum();
            }
        }
        return new Understanding(count, voiceMs == 0 ? 1 : understoodMs / voiceMs, voiceMs);
    }

    /**
     * What has to be said of it; nothing of a call that was understood.
     *
     * @param phrases how many of the phrases that are said in every service call were heard
     */
    Optional<Finding> finding(int phrases, Language language) {
        if (voiceMs < LEAST_VOICE_MS || share >= WELL) {
            return Optional.empty();
        }
        Reason figures =
                Reason.of("understood.figures", Reason.of("count.words", words), Filling.decimal(100 * share, 0));
        boolean not = BOUNDS.stream().anyMatch(bound -> share < bound.share() && phrases < bound.phrases());
        return Optional.of(
                not
                        ? new Finding(
                                Finding.Kind.NOT_UNDERSTOOD, Reason.of("understood.not", figures, language.code()))
                        : new Finding(Finding.Kind.PARTLY_UNDERSTOOD, Reason.of("understood.partly", figures)));
    }
}
