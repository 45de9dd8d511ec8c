/** From PCM to words with times and confidences, whatever the engine. */
@NullMarked
package org.callqa.speech;

import org.jspecify.annotations.NullMarked;
