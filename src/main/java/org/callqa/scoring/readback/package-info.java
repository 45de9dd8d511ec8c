/** Whether a party said back what the other stated. */
@NullMarked
package org.callqa.scoring.readback;

import org.jspecify.annotations.NullMarked;
