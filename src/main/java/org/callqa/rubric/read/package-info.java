/**
 * The door of a rubric: finds its files, reads them into the model, or says all that is wrong with them.
 *
 * <p>A <em>source</em> is where the files lie, on disk or in the program; the <em>purpose</em> of a phrase set is what
 * hearing it means for its criterion.
 */
@NullMarked
package org.callqa.rubric.read;

import org.jspecify.annotations.NullMarked;
