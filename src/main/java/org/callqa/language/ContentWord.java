package org.callqa.language;

/**
 * A word that carries meaning.
 *
 * @param text an English word, or one Mandarin character
 * @param word index of the recognised word it belongs to
 * @param confidence of that word, 0..1
 */
public record ContentWord(String text, int word, double confidence) {}
