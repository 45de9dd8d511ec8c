/** Reads spoken numbers by value: one reader per language, and what a number is. */
@NullMarked
package org.callqa.language.numbers;

import org.jspecify.annotations.NullMarked;
