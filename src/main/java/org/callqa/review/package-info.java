/**
 * Which calls people listen to, why each, and where in the call.
 *
 * <p>Stratum: why a call is on the list; rates are computed from the random one alone. Draw: by lot, before any answer is
 * looked at. Pick: because of an answer. Cause: an answer that a pick rests on. Lot: a number of the seed.
 */
@NullMarked
package org.callqa.review;

import org.jspecify.annotations.NullMarked;
