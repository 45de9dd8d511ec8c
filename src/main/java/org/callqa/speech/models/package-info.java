/**
 * Where speech models come from: those of the jar, those of a folder, and those that {@code callqa models get} fetches.
 *
 * <p>The <em>catalogue</em> is the official list; the <em>cache</em> is the folder that models are unpacked into; a
 * <em>bundled</em> model is part of the program.
 */
@NullMarked
package org.callqa.speech.models;

import org.jspecify.annotations.NullMarked;
