/** Tells two parties on one channel apart: by voice, by pauses, and by who says what only one of them says. */
@NullMarked
package org.callqa.speech.mono;

import org.jspecify.annotations.NullMarked;
