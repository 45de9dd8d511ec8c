package org.callqa.call;

import java.util.List;

/**
 * One party's speech between pauses.
 *
 * @param party who speaks
 * @param words in the order they were said; never empty
 */
public record Turn(Party party, List<Word> words) {

    public Turn {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a turn has at least one word");
        }
    }

    /** From the start of the first word to the end of the last. */
    public Span span() {
        return new Span(
                words.get(0).span().startMs(),
                words.get(words.size() - 1).span().endMs());
    }

    /** What was said, as the language writes it. */
    public String text(Language language) {
        return language.join(words.stream().map(Word::text).toList());
    }
}
