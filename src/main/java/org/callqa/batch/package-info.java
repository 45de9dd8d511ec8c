/** The Spring Batch job, one small configuration per step. */
@NullMarked
package org.callqa.batch;

import org.jspecify.annotations.NullMarked;
