/** What everybody speaks of: a call, its parties, their words and turns, and what was heard beside the words. */
@NullMarked
package org.callqa.call;

import org.jspecify.annotations.NullMarked;
