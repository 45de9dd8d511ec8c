package org.callqa.scoring.search;

import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.scoring.answer.Evidence;

/**
 * A phrase of a set, heard or perhaps heard.
 *
 * @param set name of the phrase set
 * @param party who said it
 * @param words which of the party's words
 * @param span when
 * @param quote the words as recognised
 * @param similarity how near they are to the phrase, 0..1
 * @param confidence mean word confidence, 0..1
 */
public record Hit(
        String set, Party party, WordRange words, Span span, String quote, double similarity, double confidence) {

    /**
     * Words below this mean confidence are as likely noise as speech: they prove nothing. An own choice: on clean words
     * the recogniser reports 0.8 and more, on coughs and line noise mostly a third and less.
     */
    public static final double CREDIBLE = 0.35;

    /** Mean confidence from which words may be held against somebody. */
    public static final double CERTAIN = 0.6;

    /** Whether it says more than another that lies inside it, and no less of its set. */
    public boolean holds(Hit other) {
        return party == other.party
                && set.equals(other.set)
                && !span.equals(other.span)
                && span.union(other.span).equals(span)
                && similarity >= other.similarity;
    }

    public Evidence evidence(Reason note) {
        return new Evidence(quote, Optional.of(party), Optional.of(span), similarity, confidence, note);
    }

    public Evidence evidence() {
        return evidence(Reason.of("note.set", Filling.named(set)));
    }
}
