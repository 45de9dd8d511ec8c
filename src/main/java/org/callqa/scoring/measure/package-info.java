/** What can be measured in a call without reading a word: voices, silences, overlaps, holds, pace, and how well it was heard. */
@NullMarked
package org.callqa.scoring.measure;

import org.jspecify.annotations.NullMarked;
