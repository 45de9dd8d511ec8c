package org.callqa.language.phrase;

import com.google.re2j.Pattern;
import java.util.List;
import org.callqa.call.Language;
import org.jspecify.annotations.Nullable;

/**
 * A phrase as a rubric writes it, compiled once: words with {@code (a|b)} alternatives, {@code [optional]} parts,
 * {@code ...} for a few skipped words, and slots such as {@code {name}}. Or a regular expression, which is found word
 * for word or not at all.
 */
public final class PhrasePattern {

    /** Far above what any sentence needs, far below what would cost time. */
    private static final int STATES = 400;

    private final String source;
    private final Language language;
    private final @Nullable PhraseNode phrase;
    private final @Nullable Pattern regex;
    private final boolean hasNames;
    private final @Nullable Automaton unbound;

    private PhrasePattern(
            String source, Language language, @Nullable PhraseNode phrase, @Nullable Pattern regex, boolean hasNames) {
        this.source = source;
        this.language = language;
        this.phrase = phrase;
        this.regex = regex;
        this.hasNames = hasNames;
        this.unbound = phrase == null ? null : AutomatonBuilder.build(phrase, language, Slots.EMPTY);
    }

    /** The phrase as it was written. */
    public String source() {
        return source;
    }

    public Language language() {
        return language;
    }

    /**
     * Compiles a phrase, in time linear in its length.
     *
     * @throws InvalidPhraseException with the column of the mistake and what was expected there
     */
    public static PhrasePattern compile(String source, Language language) throws InvalidPhraseException {
        PhraseNode phrase = PhraseParser.parse(source, language);
        boolean hasNames = SlotKind.NAMES.stream().anyMatch(kind -> source.contains("{" + kind.written() + "}"));
        PhrasePattern pattern = new PhrasePattern(source, language, phrase, null, hasNames);
        if (phrase.weight() == 0 && !hasNames) {
            throw new InvalidPhraseException(
                    "column 1: expected at least one word that is not optional, or it would match anything");
        }
        if (pattern.unbound != null && pattern.unbound.states > STATES) {
            throw new InvalidPhraseException("the phrase is too large (" + pattern.unbound.states + " steps, at most "
                    + STATES + "): write several phrases");
        }
        return pattern;
    }

    /**
     * Compiles a regular expression in RE2 syntax, searched without regard to case in the text as the language writes
     * it (English words with single spaces, Mandarin without). Takes linear time on any text.
     *
     * @throws InvalidPhraseException with what RE2 says of it
     */
    public static PhrasePattern regex(String source, Language language) throws InvalidPhraseException {
        Pattern regex;
        try {
            regex = LinearRegex.compile(source);
        } catch (InvalidPhraseException e) {
            throw new InvalidPhraseException("not a regular expression of RE2: " + e.getMessage());
        }
        if (regex.matches("")) {
            throw new InvalidPhraseException("the regular expression matches nothing at all, so everywhere");
        }
        return new PhrasePattern(source, language, null, regex, false);
    }

    /**
     * Sentences that this phrase stands for, as rows of words (Mandarin: syllables); slots and skipped words are left
     * out. None for a regular expression.
     *
     * @param most how many are enough, above 0
     */
    public List<List<String>> readings(int most) {
        return phrase == null
                ? List.of()
                : new PhraseReadings(most)
                        .of(phrase).stream().filter(words -> !words.isEmpty()).toList();
    }

    /** The expression, when this is one. */
    public @Nullable Pattern expression() {
        return regex;
    }

    public boolean hasNames() {
        return hasNames;
    }

    /** The phrase with the names of one call in its slots; null for a regular expression. */
    @Nullable
    public Automaton bind(Slots slots) {
        return phrase == null || !hasNames ? unbound : AutomatonBuilder.build(phrase, language, slots);
    }

    /** A phrase is what is written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhrasePattern that
                && source.equals(that.source)
                && language == that.language
                && (regex == null) == (that.regex == null);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
