/**
 * What a night leaves for those who were not there: a log, figures for a monitoring system, a line for a mail, a word to
 * another program. An account is what a run came to; none of it holds a word of a call.
 */
@NullMarked
package org.callqa.cli.afterwards;

import org.jspecify.annotations.NullMarked;
