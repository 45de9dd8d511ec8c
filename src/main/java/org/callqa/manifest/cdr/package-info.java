/**
 * What phone systems note of their calls, and who talked by it.
 *
 * <p>A leg is one record: somebody rang or talked to somebody; a call that was queued or put through has several. An
 * endpoint is what stood at an end of a leg: an agent's extension, a line to the outside, a name of either. Events are
 * what Asterisk's queue log and channel event log say beside it.
 */
@NullMarked
package org.callqa.manifest.cdr;

import org.jspecify.annotations.NullMarked;
