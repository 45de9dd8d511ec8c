/** The state's folder: its lock, its database, opened to write or to read, and what a command may ask of it. */
@NullMarked
package org.callqa.batch.state;

import org.jspecify.annotations.NullMarked;
