package org.callqa.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.callqa.call.CallRecord;
import org.callqa.store.CallState;

/**
 * A call that needs answers.
 *
 * @param key names it in the state
 * @param call what the call list says
 * @param file its recording; empty when it is answered from what was heard once
 * @param bytes size of the recording, a measure of the work it makes; 0 without one
 * @param known what was kept of it until now; empty for a new one
 */
record PlannedCall(String key, CallRecord call, Optional<Path> file, long bytes, Optional<CallState> known) {}
