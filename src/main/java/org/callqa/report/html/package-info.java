/**
 * The report that people open in a browser: a page for the team, for each agent and each call, each whole in one file.
 *
 * <p>Page: what one template shows, in words and figures of its reader's language. Facts: the little that is kept of a call
 * once its own page is written. Rail: a share or a mean on a line from 0 to 100. Piece: one piece of evidence, with its
 * second.
 */
@NullMarked
package org.callqa.report.html;

import org.jspecify.annotations.NullMarked;
