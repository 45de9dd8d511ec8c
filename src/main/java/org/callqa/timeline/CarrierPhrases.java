package org.callqa.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.SpokenText;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;

/** Finds the phrases that give agents and callers away, which stand in {@code carrier-phrases.yaml} beside this class. */
final class CarrierPhrases {

    private final List<PhraseFile.Group> groups = PhraseFile.read("carrier-phrases.yaml");

    /**
     * A phrase that was heard.
     *
     * @param owner who usually says it
     * @param span when it was said
     * @param opens whether calls begin with it: the offer of help by the company that is called, the reason of whoever
     *     calls; in a call that goes out it may be the other party's
     * @param asks whether it is a question that wants an answer at once
     */
    record Owned(Party owner, Span span, boolean opens, boolean asks) {}

    /**
     * Finds such phrases.
     *
     * @param text words of one party or of both, in the order they were said
     * @return where they were said, and whose they are, by time
     */
    List<Owned> find(SpokenText text) {
        List<Word> words = text.words();
        Language language = text.language();
        PhraseMatcher matcher = new PhraseMatcher(language, Slots.EMPTY);
        List<Owned> owned = new ArrayList<>();
        for (PhraseFile.Group group : groups) {
            if (group.language() != language) {
                continue;
            }
            Party owner =
                    Party.valueOf(String.valueOf(group.facts().get("party")).toUpperCase(Locale.ROOT));
            for (PhrasePattern phrase : group.phrases()) {
                for (PhraseMatch match : matcher.all(phrase, text, 0, words.size(), group.leastSimilarity())) {
                    addOnce(new Owned(owner, match.span(words), group.is("opens"), group.is("asks")), owned);
                }
            }
        }
        owned.sort(Comparator.comparing(Owned::span));
        return owned;
    }

    /** One sentence may be several phrases; it speaks once. */
    private static void addOnce(Owned found, List<Owned> owned) {
        if (owned.stream().noneMatch(other -> other.span().overlapMs(found.span()) > 0)) {
            owned.add(found);
        }
    }
}
