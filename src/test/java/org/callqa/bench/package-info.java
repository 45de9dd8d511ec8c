/** Measurements: how often answers are wrong when the recogniser is, and how long answering takes. */
@NullMarked
package org.callqa.bench;

import org.jspecify.annotations.NullMarked;
