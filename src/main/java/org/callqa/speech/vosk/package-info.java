/** The one place that touches Vosk and its native library. */
@NullMarked
package org.callqa.speech.vosk;

import org.jspecify.annotations.NullMarked;
