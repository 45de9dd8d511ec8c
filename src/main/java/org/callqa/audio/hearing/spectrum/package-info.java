/**
 * One channel cut into frames, and what the spectrum of each tells. A frame is 20 ms; its window, 64 ms around it, is
 * transformed once; a signal is a frequency or pair that machines send.
 */
@NullMarked
package org.callqa.audio.hearing.spectrum;

import org.jspecify.annotations.NullMarked;
