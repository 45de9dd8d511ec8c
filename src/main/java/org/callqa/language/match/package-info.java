/**
 * Aligns the automaton of a phrase with the units of a text.
 *
 * <p><b>alignment</b>: a way through the phrase from one unit to another. <b>miss</b>: 1 - similarity of two sounds.
 * <b>trust</b>: how far a recognised word counts against another. <b>evidence</b>: what a misfit counts by that.
 */
@NullMarked
package org.callqa.language.match;

import org.jspecify.annotations.NullMarked;
