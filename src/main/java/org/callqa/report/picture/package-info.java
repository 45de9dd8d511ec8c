/** A call drawn to scale: a lane of speech for each party, level, rings, silences and quotes. */
@NullMarked
package org.callqa.report.picture;

import org.jspecify.annotations.NullMarked;
