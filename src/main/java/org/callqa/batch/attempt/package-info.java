/**
 * Which recording, or whether the model or the machine, ends the program; a suspect is a recording that was being heard then,
 * set aside what ended it when heard alone, stuck what is not heard on.
 */
@NullMarked
package org.callqa.batch.attempt;

import org.jspecify.annotations.NullMarked;
