package org.callqa.scoring.search;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.scoring.measure.Voice;

/** Words that a recogniser left out: the voice goes on between two words, and nothing was recognised there. */
public final class LostWords {

    /** As recognisers write a word they do not know; like nothing in particular. */
    private static final String UNKNOWN = "<unk>";

    /** The recogniser says nothing of it. */
    private static final double NO_CONFIDENCE = 0;

    /** Shorter than any syllable: recogniser and voice detector cut differently, in milliseconds. */
    private static final int SHORTEST_MS = 150;

    /** How far from the first or last word a voice still belongs to them, in milliseconds. */
    private static final int REACH_MS = 2_000;

    /** A word at 190 words per minute, a syllable at 270 per minute: the usual pace on the telephone, in milliseconds. */
    private static final int ENGLISH_WORD_MS = 320;

    private static final int SYLLABLE_MS = 220;

    /** A longer hole is reported as such; no phrase needs more words than these. */
    private static final int AT_MOST = 8;

    private LostWords() {}

    /**
     * Fills the holes between recognised words, and before and after them, with unknown words of no confidence.
     *
     * @param words in order
     */
    static List<Word> filled(List<Word> words, Voice voice, Language language) {
        List<Word> filled = new ArrayList<>();
        if (words.isEmpty()) {
            return filled;
        }
        int wordMs = language == Language.ZH ? SYLLABLE_MS : ENGLISH_WORD_MS;
        int heardToMs = Math.max(0, words.get(0).span().startMs() - REACH_MS);
        for (Word word : words) {
            fill(holes(heardToMs, word.span().startMs(), voice), wordMs, filled);
            filled.add(word);
            heardToMs = Math.max(heardToMs, word.span().endMs());
        }
        fill(holes(heardToMs, heardToMs + REACH_MS, voice), wordMs, filled);
        return filled;
    }

    /** Whether all of the voice between words that belong together was recognised. */
    public static boolean isNothingBetween(List<Word> words, Voice voice) {
        for (int i = 1; i < words.size(); i++) {
            int fromMs = words.get(i - 1).span().endMs();
            int toMs = words.get(i).span().startMs();
            if (toMs - fromMs < REACH_MS && !holes(fromMs, toMs, voice).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<Span> holes(int fromMs, int toMs, Voice voice) {
        return toMs - fromMs < SHORTEST_MS
                ? List.of()
                : voice.heardWithin(new Span(fromMs, toMs)).stream()
                        .filter(hole -> hole.durationMs() >= SHORTEST_MS)
                        .toList();
    }

    private static void fill(List<Span> holes, int wordMs, List<Word> filled) {
        for (Span hole : holes) {
            int count = Math.max(1, Math.min(AT_MOST, Math.round((float) hole.durationMs() / wordMs)));
            for (int i = 0; i < count; i++) {
                int fromMs = hole.startMs() + hole.durationMs() * i / count;
                int toMs = hole.startMs() + hole.durationMs() * (i + 1) / count;
                filled.add(new Word(UNKNOWN, new Span(fromMs, toMs), NO_CONFIDENCE));
            }
        }
    }
}
