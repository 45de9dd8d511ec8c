/** Listens to PCM without understanding a word: rings and other tones, voices, music, and what is wrong with a channel. */
@NullMarked
package org.callqa.audio.hearing;

import org.jspecify.annotations.NullMarked;
