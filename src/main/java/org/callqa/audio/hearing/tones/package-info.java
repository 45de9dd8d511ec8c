/**
 * What the network sends: rings, busy and other tones. A run is one burst of tone; a ring is one burst or two; a train is
 * rings in a cadence, the pattern of on and off that the table has for each country.
 */
@NullMarked
package org.callqa.audio.hearing.tones;

import org.jspecify.annotations.NullMarked;
