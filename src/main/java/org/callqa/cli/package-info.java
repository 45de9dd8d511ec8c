/** The command line: one class per verb, exit codes, progress. */
@NullMarked
package org.callqa.cli;

import org.jspecify.annotations.NullMarked;
