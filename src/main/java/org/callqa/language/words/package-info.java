/**
 * What was recognised, read in one form: contractions written out, Mandarin character by character.
 *
 * <p><b>unit</b>: an English word or a Mandarin character. <b>role</b>: what a unit does in a sentence, and so what it
 * weighs. <b>numeric</b>: may be part of a spoken number.
 */
@NullMarked
package org.callqa.language.words;

import org.jspecify.annotations.NullMarked;
