/** Answers with evidence: one verdict per call and criterion, and the score they add up to. */
@NullMarked
package org.callqa.scoring;

import org.jspecify.annotations.NullMarked;
