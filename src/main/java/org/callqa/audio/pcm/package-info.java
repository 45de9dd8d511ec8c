/**
 * Sound as samples: a recording being read, and what became of it in decoding. PCM is signed 16-bit samples; a block is
 * the next few hundred of each channel.
 */
@NullMarked
package org.callqa.audio.pcm;

import org.jspecify.annotations.NullMarked;
