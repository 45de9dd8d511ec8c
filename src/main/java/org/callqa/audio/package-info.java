/** From a file of any kind to PCM per channel, and what can be heard in it without understanding a word. */
@NullMarked
package org.callqa.audio;

import org.jspecify.annotations.NullMarked;
