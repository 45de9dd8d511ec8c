/**
 * Whether a model folder can be given to the engine: it is tried in a process of its own.
 *
 * <p>A <em>probe</em> is such a try; a <em>problem</em> is what it or the table of silent failures found, fatal or a
 * warning; the <em>digest</em> of a model is the SHA-256 of all its bytes.
 */
@NullMarked
package org.callqa.speech.probe;

import org.jspecify.annotations.NullMarked;
