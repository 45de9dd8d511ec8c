package org.callqa.manifest;

import java.nio.file.Path;
import org.callqa.call.CallRecord;

/**
 * A call and the file that holds it.
 *
 * @param call what the call list says
 * @param file the recording, inside the recordings folder
 * @param bytes size of the file, a measure of the work it makes
 * @param modifiedMs when it was last changed, in milliseconds of the epoch
 */
public record RecordedCall(CallRecord call, Path file, long bytes, long modifiedMs) {}
