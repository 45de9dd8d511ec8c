/** What must survive the night: one durable result per call, and transcripts kept by content. */
@NullMarked
package org.callqa.store;

import org.jspecify.annotations.NullMarked;
