/** What each check of the rubric language comes to in one call. */
@NullMarked
package org.callqa.scoring.check;

import org.jspecify.annotations.NullMarked;
