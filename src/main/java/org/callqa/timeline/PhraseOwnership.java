package org.callqa.timeline;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;

/** Knows phrases that almost always one party says: the greeting and the closing are the agent's. */
@FunctionalInterface
public interface PhraseOwnership {

    /**
     * Finds such phrases.
     *
     * @param words of both parties, in the order they were said
     * @return where they were said, and whose they are
     */
    List<Owned> find(List<Word> words, Language language);

    /**
     * A phrase that was heard.
     *
     * @param owner who usually says it
     * @param span when it was said
     * @param opens whether calls begin with it: the offer of help by the company that is called, the reason of whoever
     *     calls; in a call that goes out it may be the other party's
     */
    record Owned(Party owner, Span span, boolean opens) {

        public Owned(Party owner, Span span) {
            this(owner, span, false);
        }
    }
}
