package org.callqa.scoring.search;

import org.callqa.language.PhraseMatch;

/**
 * Some of one party's words, by index.
 *
 * @param from index of the first
 * @param to index after the last
 */
public record WordRange(int from, int to) {

    static WordRange of(PhraseMatch match) {
        return new WordRange(match.fromWord(), match.toWord());
    }

    boolean isEmpty() {
        return from >= to;
    }

    int size() {
        return Math.max(0, to - from);
    }

    WordRange intersect(WordRange other) {
        return new WordRange(Math.max(from, other.from), Math.min(to, other.to));
    }
}
