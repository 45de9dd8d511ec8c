package org.callqa.scoring.search;

import org.callqa.language.PhrasePattern;

/** What a search for phrases asks besides likeness. */
interface SearchRules {

    /** Where alone in the window a phrase is worth looking for. */
    default Scope narrowed(PhrasePattern pattern, Scope scope) {
        return scope;
    }

    /** Whether a match counts at all. */
    default boolean counts(PhrasePattern pattern, Heard heard) {
        return true;
    }

    /** Whether it is excused. */
    boolean isInnocent(Heard heard);
}
