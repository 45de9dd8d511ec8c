package org.callqa.scoring.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which words to search in a window: those of every stretch, and as far past its open edge as a phrase may reach. */
final class SearchRanges {

    /** How far past a window's edge a phrase may reach, in words: the length of the longest phrases in use. */
    private static final int OVERHANG_WORDS = 12;

    private SearchRanges() {}

    /** The ranges of a party's words, in order and without overlaps. */
    static List<WordRange> of(PartySpeech speech, Scope scope) {
        List<WordRange> ranges = new ArrayList<>();
        for (Stretch stretch : scope.stretches()) {
            WordRange inside = speech.range(stretch);
            if (!inside.isEmpty()) {
                boolean starts = stretch.edge() == Stretch.Edge.STARTS;
                ranges.add(new WordRange(
                        starts ? inside.from() : Math.max(0, inside.from() - OVERHANG_WORDS),
                        starts ? Math.min(speech.words().size(), inside.to() + OVERHANG_WORDS) : inside.to()));
            }
        }
        ranges.sort(Comparator.comparingInt(WordRange::from).thenComparingInt(WordRange::to));
        List<WordRange> joined = new ArrayList<>();
        for (WordRange range : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && range.from() <= joined.get(last).to()) {
                joined.set(
                        last,
                        new WordRange(
                                joined.get(last).from(),
                                Math.max(joined.get(last).to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
