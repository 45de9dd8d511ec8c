/**
 * Who says what when: what was heard and what the call list says, on one clock, with a name for each party.
 *
 * <p>A <em>claim</em> speaks for a channel or a voice being the agent's; a <em>carrier phrase</em> is one that hardly
 * anybody but one party says; the <em>pick-up</em> is the end of the ringing; a <em>line end</em> is what a line shows
 * when its party hangs up.
 */
@NullMarked
package org.callqa.timeline;

import org.jspecify.annotations.NullMarked;
