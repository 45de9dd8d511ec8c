/**
 * What the name of a recording tells, by a pattern.
 *
 * <p>A pattern is text with columns of the call list in braces; a shape is what one column may look like; a format is how
 * a time is written.
 */
@NullMarked
package org.callqa.manifest.names;

import org.jspecify.annotations.NullMarked;
