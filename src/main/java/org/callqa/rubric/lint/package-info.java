/**
 * What no schema can see in a rubric: names that lead nowhere, rules that contradict each other.
 *
 * <p>A <em>use</em> is a place that names phrase sets; a <em>conflict</em> is a phrase that one criterion asks for and
 * another forbids.
 */
@NullMarked
package org.callqa.rubric.lint;

import org.jspecify.annotations.NullMarked;
