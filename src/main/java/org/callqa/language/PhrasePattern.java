package org.callqa.language;

import org.callqa.call.Language;

/**
 * A phrase as a rubric writes it, compiled once: words with {@code (a|b)} alternatives, {@code [optional]} parts,
 * {@code ...} for a few skipped words, and slots such as {@code {name}}.
 */
public final class PhrasePattern {

    private final String source;
    private final Language language;

    private PhrasePattern(String source, Language language) {
        this.source = source;
        this.language = language;
    }

    /** The phrase as it was written. */
    public String source() {
        return source;
    }

    public Language language() {
        return language;
    }

    /**
     * Compiles a phrase.
     *
     * @throws InvalidPhraseException with the position of the mistake and what was expected there
     */
    public static PhrasePattern compile(String source, Language language) throws InvalidPhraseException {
        return new PhrasePattern(source, language);
    }
}
