package org.callqa.scoring;

/**
 * Some of one party's words, by index.
 *
 * @param from index of the first
 * @param to index after the last
 */
record WordRange(int from, int to) {

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
