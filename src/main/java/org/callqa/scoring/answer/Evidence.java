package org.callqa.scoring.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Filling;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * What an answer rests on: something heard, or the stretch in which it was looked for in vain.
 *
 * @param quote the words as recognised; empty when nothing was heard
 * @param party who said it, or whose speech was searched
 * @param span when it was said, or the stretch searched
 * @param similarity how near the quote is to the phrase, 0..1; 1 for what is measured rather than matched
 * @param confidence the recogniser's mean confidence of the words concerned, 0..1
 * @param note what it shows or what was searched, in a few words
 * @param items what was stated, item by item, and whether it was said back, or what was said; empty where nothing had to be
 */
public record Evidence(
        String quote,
        Optional<Party> party,
        Optional<Span> span,
        double similarity,
        double confidence,
        Reason note,
        List<Item> items) {

    private static final String NEAREST = "note.nearest";

    /** What everybody says, and what stands in the call list: that it is there counts, and not what it says. */
    private static final Set<String> WITHOUT_WORDS = Set.of("note.first-words", "note.longest-speech", "note.meta");

    /**
     * Something that was stated and could be said back, or that had to be said.
     *
     * @param what what it is: {@code amount}, {@code card}, {@code deadline}
     * @param value the words it was stated in
     * @param stated when
     * @param answerTo the question it answered, as it was heard; empty when nobody had asked
     * @param saidBack when the party that had to say it said it; empty when that was not heard
     */
    public record Item(String what, String value, Span stated, String answerTo, Optional<Span> saidBack) {

        /** Something one party had to say by itself: a deadline. */
        public static Item said(String what, String value, Span when) {
            return new Item(what, value, when, "", Optional.of(when));
        }

        /** Whether nobody had to say it back. */
        public boolean isOnlySaid() {
            return saidBack.filter(stated::equals).isPresent();
        }
    }

    public Evidence {
        items = List.copyOf(items);
    }

    public Evidence(
            String quote,
            Optional<Party> party,
            Optional<Span> span,
            double similarity,
            double confidence,
            Reason note) {
        this(quote, party, span, similarity, confidence, note, List.of());
    }

    /** The same, with what was stated and said back. */
    public Evidence with(List<Item> stated) {
        return new Evidence(quote, party, span, similarity, confidence, note, stated);
    }

    /** Whether another piece shows the same and lies inside this one. */
    boolean holds(Evidence other) {
        boolean within = span.isPresent()
                && other.span.isPresent()
                && span.get().union(other.span.get()).equals(span.get());
        return equals(other)
                || within
                        && party.equals(other.party)
                        && note.equals(other.note)
                        && !quote.isBlank()
                        && quote.contains(other.quote);
    }

    /** The same, as what came nearest to a phrase set and was not near enough to count. */
    public Evidence asNearestTo(String set) {
        return new Evidence(quote, party, span, similarity, confidence, Reason.of(NEAREST, Filling.named(set)), items);
    }

    /** Whether its quote is words of the call that matter for what they say. */
    public boolean isInWords() {
        return !quote.isBlank() && !WITHOUT_WORDS.contains(note.key());
    }

    /** Whether it only came nearest to what was not heard. */
    public boolean isNearest() {
        return note.is(NEAREST);
    }
}
