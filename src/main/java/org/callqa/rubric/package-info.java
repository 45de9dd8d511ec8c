/**
 * What a rubric says: sections, criteria, and the checks, windows and phrase sets that answer them.
 *
 * <p>A <em>criterion</em> is one question; its <em>check</em> answers it, in the <em>window</em> of the call that it
 * looks at; a <em>phrase set</em> holds ways to say one thing. Below: {@code yaml} reads values that know where they
 * stand, {@code read} is the door through which a rubric comes in, {@code lint} says what no schema can see,
 * {@code tests} draws the small calls that a rubric is tested with.
 */
@NullMarked
package org.callqa.rubric;

import org.jspecify.annotations.NullMarked;
