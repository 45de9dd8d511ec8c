package org.callqa.call;

/**
 * One recognised word.
 *
 * @param text as the recogniser writes it: lower-case English, or a Mandarin word of one or more characters
 * @param span when it was said
 * @param confidence the recogniser's own, 0..1, rounded to three decimals
 */
public record Word(String text, Span span, double confidence) {

    public Word {
        if (text.isBlank() || confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("not a word: '" + text + "' with confidence " + confidence);
        }
    }
}
