package org.callqa.scoring.search;

import org.callqa.call.Span;
import org.callqa.call.Word;

/**
 * A part of the call that a check looks at, and which words count as inside it.
 *
 * @param span where it is
 * @param edge whether a word is inside when it starts there or when it ends there
 */
public record Stretch(Span span, Edge edge) {

    enum Edge {
        STARTS,
        ENDS
    }

    public static Stretch starting(int fromMs, int toMs) {
        return new Stretch(new Span(fromMs, Math.max(fromMs, toMs)), Edge.STARTS);
    }

    public static Stretch ending(int fromMs, int toMs) {
        return new Stretch(new Span(Math.min(fromMs, toMs), toMs), Edge.ENDS);
    }

    boolean contains(Word word) {
        return contains(word.span());
    }

    /** Whether something said counts as inside: by its first word's start or its last word's end. */
    boolean contains(Span said) {
        int at = at(said);
        return firstMs() <= at && at < afterMs();
    }

    /** When, in milliseconds, a word counts as said: by its start or its end. */
    int at(Word word) {
        return at(word.span());
    }

    private int at(Span said) {
        return edge == Edge.STARTS ? said.startMs() : said.endMs();
    }

    /** The first millisecond at which what is inside may count as said; an end lies after what it ends. */
    int firstMs() {
        return edge == Edge.STARTS ? span.startMs() : span.startMs() + 1;
    }

    /** The millisecond after the last one. */
    int afterMs() {
        return edge == Edge.STARTS ? span.endMs() : span.endMs() + 1;
    }
}
