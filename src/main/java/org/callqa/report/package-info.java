/** What people read: scorecards, agents, answers, skipped recordings and the run's own record. */
@NullMarked
package org.callqa.report;

import org.jspecify.annotations.NullMarked;
