/**
 * Two processes of one program: the parent starts the child that does the work, and starts it again when it ends otherwise
 * than by itself. A death is such an end; in order is every other one.
 */
@NullMarked
package org.callqa.cli.supervise;

import org.jspecify.annotations.NullMarked;
