/**
 * How things are told: sentences in the reader's language, figures, failures, and what is hidden or cleaned before it is
 * shown. Text: a sentence of ours with slots. Wording: how a reason is told. Phrasebook:
 * what is told in English where no reader is known. Mask: hides long numbers.
 */
@NullMarked
package org.callqa.report.words;

import org.jspecify.annotations.NullMarked;
