package org.callqa.scoring;

import org.callqa.call.Span;
import org.callqa.call.Word;

/**
 * A part of the call that a check looks at, and which words count as inside it.
 *
 * @param span where it is
 * @param edge whether a word is inside when it starts there or when it ends there
 */
record Stretch(Span span, Edge edge) {

    enum Edge {
        STARTS,
        ENDS
    }

    static Stretch starting(int fromMs, int toMs) {
        return new Stretch(new Span(fromMs, Math.max(fromMs, toMs)), Edge.STARTS);
    }

    static Stretch ending(int fromMs, int toMs) {
        return new Stretch(new Span(Math.min(fromMs, toMs), toMs), Edge.ENDS);
    }

    boolean contains(Word word) {
        return edge == Edge.STARTS
                ? span.contains(word.span().startMs())
                : span.startMs() < word.span().endMs() && word.span().endMs() <= span.endMs();
    }

    /** Whether something said counts as inside: by its first word's start or its last word's end. */
    boolean contains(Span said) {
        return edge == Edge.STARTS
                ? span.contains(said.startMs())
                : span.startMs() < said.endMs() && said.endMs() <= span.endMs();
    }
}
