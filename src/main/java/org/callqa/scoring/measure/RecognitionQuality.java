package org.callqa.scoring.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;

/**
 * How well a stretch of one party's speech was recognised: whether "not heard" may be taken for "not said".
 *
 * <p>Two figures: the mean confidence of the words, and the share of the voice that words cover (voice without words
 * is speech the recogniser dropped). The bounds are this project's own and deliberately on the careful side: of two
 * recognisers' words on real telephone calls, errors are not spread evenly but pile up in the very places a rubric
 * looks at, and a wrong "no" costs more trust than an abstention.
 *
 * @param words how many words were recognised in the stretch
 * @param confidence their mean confidence, 0..1; 1 when there are none
 * @param coverage share of the voice covered by words, 0..1; 1 when there is no voice
 * @param voiceMs how long the voice was heard in the stretch, in milliseconds
 * @param doubtful the longest stretch of voice without a word, when there is any
 * @param clump the longest run of words hardly understood, when there is any
 */
public record RecognitionQuality(
        int words, double confidence, double coverage, int voiceMs, Optional<Span> doubtful, Optional<Span> clump) {

    /** Mean word confidence from which absence is earned. */
    static final double EARNED_CONFIDENCE = 0.7;

    /** Share of the voice covered by words from which absence is earned. */
    static final double EARNED_COVERAGE = 0.6;

    /**
     * A word below this confidence is hardly understood. Chosen by trial when every absence was judged by it: 0.75 with two
     * words together made 39 of the 342 answers to the sample calls differ from the expected ones, this pair one; not
     * measured on other calls.
     */
    static final double DOUBTFUL_CONFIDENCE = 0.7;

    /** So many doubtful words together make a clump that may hide a phrase; chosen with {@link #DOUBTFUL_CONFIDENCE}. */
    static final int CLUMP_WORDS = 3;

    /** Share of the voice below which not even the absence of a rare thing can be claimed. */
    static final double LOW_BAR_COVERAGE = 0.4;

    /** A hole of voice without words long enough for a whole phrase, in milliseconds. */
    public static final int PHRASE_MS = 2_000;

    /** In long stretches one hole is tolerated up to this share of the voice. */
    static final double TOLERATED_HOLE = 0.1;

    /** No recognised word is longer, in milliseconds. */
    private static final int LONGEST_WORD_MS = 10_000;

    /** A word that begins this near to a voice's edge belongs to it: detector and recogniser cut differently. */
    private static final int EDGE_MS = 250;

    /** The words and the voice of one party in one stretch. */
    public static RecognitionQuality of(List<Word> words, Voice voice, List<Span> stretches) {
        double confidence =
                words.stream().mapToDouble(Word::confidence).average().orElse(1);
        int voiceMs = 0;
        int uncoveredMs = 0;
        Optional<Span> longest = Optional.empty();
        List<Span> spoken = words.stream().map(Word::span).sorted().toList();
        for (Span stretch : stretches) {
            for (Span part : voice.within(stretch)) {
                voiceMs += part.durationMs();
                for (Span hole : holes(part, spoken)) {
                    uncoveredMs += hole.durationMs();
                    if (longest.isEmpty() || hole.durationMs() > longest.get().durationMs()) {
                        longest = Optional.of(hole);
                    }
                }
            }
        }
        double coverage = voiceMs == 0 ? 1 : 1 - (double) uncoveredMs / voiceMs;
        return new RecognitionQuality(words.size(), confidence, coverage, voiceMs, longest, clump(words));
    }

    /** The longest run of doubtful words, with no more than one better word between two of them. */
    private static Optional<Span> clump(List<Word> words) {
        Optional<Span> longest = Optional.empty();
        Optional<Span> run = Optional.empty();
        int doubtfulWords = 0;
        int betterWords = 0;
        for (Word word : words) {
            if (word.confidence() >= DOUBTFUL_CONFIDENCE) {
                betterWords++;
                continue;
            }
            boolean goesOn = run.isPresent() && betterWords <= 1;
            run = Optional.of(goesOn ? run.get().union(word.span()) : word.span());
            doubtfulWords = goesOn ? doubtfulWords + 1 : 1;
            betterWords = 0;
            if (doubtfulWords >= CLUMP_WORDS
                    && longest.map(Span::durationMs).orElse(0) < run.get().durationMs()) {
                longest = run;
            }
        }
        return longest;
    }

    /**
     * Whether something that is no phrase, and so cannot be looked for among badly recognised words, may be said to be
     * absent: no clump of such words and nothing missing.
     */
    public boolean earnsAbsence() {
        return clump.isEmpty() && isComplete();
    }

    /** Whether no stretch of the voice is missing, whatever was understood of it. */
    public boolean isComplete() {
        boolean hole = doubtful.isPresent() && doubtful.get().durationMs() >= hidesPhraseMs(voiceMs);
        return confidence >= EARNED_CONFIDENCE && coverage >= EARNED_COVERAGE && !hole;
    }

    /** Enough for the absence of something rare: holes and clumps may be in it, but what was heard was understood. */
    public boolean mostlyHeard() {
        return confidence >= EARNED_CONFIDENCE && coverage >= LOW_BAR_COVERAGE;
    }

    /** Which stretch keeps absence from being earned; empty where it is all of it. */
    public Optional<Reason> unclear() {
        return doubtful.filter(hole -> hole.durationMs() >= hidesPhraseMs(voiceMs))
                .or(() -> clump)
                .map(stretch -> Reason.of("quality.unclear", Filling.start(stretch)));
    }

    /** How long something has to be missing from a stretch, both in milliseconds, to hide what is looked for. */
    public static long hidesPhraseMs(int stretchMs) {
        return Math.max(PHRASE_MS, Math.round(TOLERATED_HOLE * stretchMs));
    }

    /** For people: {@code 12 words, mean confidence 0.93, 97% of the voice recognised}. */
    public Reason describe() {
        if (voiceMs == 0 && words == 0) {
            return Reason.of("quality.nothing");
        }
        if (words == 0) {
            return Reason.of("quality.no-word", Filling.decimal(voiceMs / 1000.0, 1));
        }
        return Reason.of(
                "quality",
                Reason.of("count.words", words),
                Filling.decimal(confidence, 2),
                Filling.decimal(100 * coverage, 0));
    }

    /** The parts of a voice that no word covers; the words by time. */
    private static List<Span> holes(Span voice, List<Span> words) {
        List<Span> holes = new ArrayList<>();
        int covered = voice.startMs();
        int at = Collections.binarySearch(
                words, new Span(Math.max(0, voice.startMs() - LONGEST_WORD_MS), voice.endMs()));
        for (int i = at < 0 ? -at - 1 : at; i < words.size() && words.get(i).startMs() < voice.endMs(); i++) {
            Span word = words.get(i);
            if (word.overlapMs(voice) > 0) {
                addHole(holes, covered, word.startMs());
                covered = Math.max(covered, word.endMs());
            }
        }
        addHole(holes, covered, voice.endMs());
        return holes;
    }

    private static void addHole(List<Span> holes, int fromMs, int toMs) {
        if (toMs - fromMs > 2 * EDGE_MS) {
            holes.add(new Span(fromMs, toMs));
        }
    }
}
