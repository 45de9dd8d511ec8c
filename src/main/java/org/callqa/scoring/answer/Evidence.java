package org.callqa.scoring.answer;

import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Span;

/**
 * What an answer rests on: something heard, or the stretch in which it was looked for in vain.
 *
 * @param quote the words as recognised; empty when nothing was heard
 * @param party who said it, or whose speech was searched
 * @param span when it was said, or the stretch searched
 * @param similarity how near the quote is to the phrase, 0..1; 1 for what is measured rather than matched
 * @param confidence the recogniser's mean confidence of the words concerned, 0..1
 * @param note what it shows or what was searched, one short sentence
 */
public record Evidence(
        String quote, Optional<Party> party, Optional<Span> span, double similarity, double confidence, String note) {

    private static final String NEAREST = "nearest to ";

    /** The same, as what came nearest to a phrase set and was not near enough to count. */
    public Evidence asNearestTo(String set) {
        return new Evidence(quote, party, span, similarity, confidence, NEAREST + set);
    }

    /** Whether it only came nearest to what was not heard. */
    public boolean isNearest() {
        return note.startsWith(NEAREST);
    }
}
