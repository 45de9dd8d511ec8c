/** The reports as workbooks: numbers are numbers, times are times, and nothing is a formula. Sheet: one table with a frozen head. */
@NullMarked
package org.callqa.report.xlsx;

import org.jspecify.annotations.NullMarked;
