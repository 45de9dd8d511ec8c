/** Tolerant matching of phrases, names and numbers against what a recogniser heard, in English and Mandarin. */
@NullMarked
package org.callqa.language;

import org.jspecify.annotations.NullMarked;
