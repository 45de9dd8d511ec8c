/**
 * Two channels beside each other. A leak is one party heard on the channel of the other, later and fainter; a copy is as
 * loud as that; an offset is a clock that started later than the other.
 */
@NullMarked
package org.callqa.audio.hearing.stereo;

import org.jspecify.annotations.NullMarked;
