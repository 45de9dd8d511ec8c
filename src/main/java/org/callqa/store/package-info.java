/**
 * What must survive the night: one row per call for good, transcripts kept by content, answers per rubric and program.
 *
 * <p>Key: names a call by where its recording lies and by its id. Basis: digest of all that answers rest on. Run: what one
 * command did. Selection: which of the calls are meant. Shape: how the tables are made, numbered.
 */
@NullMarked
package org.callqa.store;

import org.jspecify.annotations.NullMarked;
