package org.callqa.speech.mono;

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
     */
    record Owned(Party owner, Span span) {}
}
