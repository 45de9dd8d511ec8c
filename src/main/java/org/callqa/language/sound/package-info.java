/**
 * How units sound, and how easily a recogniser takes one for another.
 *
 * <p><b>code</b>: the double metaphone of an English word. <b>initial</b>, <b>final</b> (rime) and <b>tone</b>: what a
 * Mandarin syllable is made of. <b>similarity</b>: 0..1, 1 for the same text.
 */
@NullMarked
package org.callqa.language.sound;

import org.jspecify.annotations.NullMarked;
