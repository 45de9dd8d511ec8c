/** Looks a Vosk model folder over before the engine does, because the engine dies of what it dislikes. */
@NullMarked
package org.callqa.speech.preflight;

import org.jspecify.annotations.NullMarked;
