/** Which recordings make up the night, whose they are, and in which language. */
@NullMarked
package org.callqa.manifest;

import org.jspecify.annotations.NullMarked;
