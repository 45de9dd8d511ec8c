/**
 * The phrases of a rubric: their notation, and the automaton each is compiled to.
 *
 * <p><b>slot</b>: a place for a name, a number or any word. <b>automaton</b>: acyclic; <b>state</b>: a place in the
 * phrase; <b>arc</b>: a transition that hears a sound, or misses it for its <b>cost</b>; <b>weight</b>: what its words
 * count in the phrase, 1 for a content word. State 0 begins, the last state accepts.
 */
@NullMarked
package org.callqa.language.phrase;

import org.jspecify.annotations.NullMarked;
