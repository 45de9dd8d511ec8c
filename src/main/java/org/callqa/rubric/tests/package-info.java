/**
 * The tests of a rubric: small calls, written as what is said in them, with the answers expected.
 *
 * <p>A <em>sketch</em> is the timeline that such a call would have had, at the pace people speak.
 */
@NullMarked
package org.callqa.rubric.tests;

import org.jspecify.annotations.NullMarked;
