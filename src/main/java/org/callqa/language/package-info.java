/**
 * Tolerant matching of phrases, names and numbers against what a recogniser heard, in English and Mandarin.
 *
 * <p>The door is here: a text is prepared once as a {@link org.callqa.language.SpokenText}, which tells its numbers and
 * content words, and is searched for phrases by a {@link org.callqa.language.PhraseMatcher}. Phrases ({@code phrase}) and
 * numbers ({@code numbers}) are values that others hold; {@code words}, {@code sound} and {@code match} are entered from
 * here only.
 */
@NullMarked
package org.callqa.language;

import org.jspecify.annotations.NullMarked;
