/** What was said, where, and whether what was not heard may have been said all the same: one call searched for phrases. */
@NullMarked
package org.callqa.scoring.search;

import org.jspecify.annotations.NullMarked;
