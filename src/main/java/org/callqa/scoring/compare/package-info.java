/** What another rubric would change in calls that are already heard. */
@NullMarked
package org.callqa.scoring.compare;

import org.jspecify.annotations.NullMarked;
