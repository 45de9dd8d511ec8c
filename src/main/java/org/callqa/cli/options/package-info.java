/**
 * Options that several commands share, each group written once: which calls, where the state lies, which models, in
 * whose zone. A group says what is wrong with its values before the command begins.
 */
@NullMarked
package org.callqa.cli.options;

import org.jspecify.annotations.NullMarked;
