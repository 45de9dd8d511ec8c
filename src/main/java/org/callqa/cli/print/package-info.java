/**
 * How the commands put things on the screen: tables, calls, answers, progress; nothing from outside is printed as it
 * came.
 */
@NullMarked
package org.callqa.cli.print;

import org.jspecify.annotations.NullMarked;
