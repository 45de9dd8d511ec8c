/**
 * Aligns the automaton of a phrase with the units of a text.
 *
 * <p><b>alignment</b>: a way through the phrase from one unit to another. <b>miss</b>: 1 - similarity of two sounds.
 * <b>reliance</b>: how far a recognised word is relied on, and so how much a mismatch with it counts, 0..1.
 */
@NullMarked
package org.callqa.language.match;

import org.jspecify.annotations.NullMarked;
