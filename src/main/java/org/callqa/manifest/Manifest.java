package org.callqa.manifest;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.callqa.call.CallRecord;

/**
 * The night's work: which recordings, whose they are, and what cannot be scored before anybody has listened.
 *
 * @param calls to score, by call id
 * @param rejected rows and files that name no recording callqa could score, by recording
 * @param account how recordings and call list fit together
 * @param gone what the call list says of other calls
 */
public record Manifest(List<RecordedCall> calls, List<Rejection> rejected, ManifestAccount account, GoneCalls gone) {

    /** What the call list says of calls whose recordings are not in the folder any more. */
    @FunctionalInterface
    public interface GoneCalls {

        /**
         * Reads the list once more: of a list of millions only what is asked for is held.
         *
         * @param recordings as they were named in the folder
         */
        List<CallRecord> of(Collection<String> recordings) throws IOException, CallListException;
    }

    public Manifest {
        calls = List.copyOf(calls);
        rejected = List.copyOf(rejected);
    }

    /** The same work, with more known of its calls. */
    public Manifest completedBy(House house) {
        return new Manifest(
                calls.stream()
                        .map(recorded -> new RecordedCall(
                                house.complete(recorded.call()),
                                recorded.file(),
                                recorded.bytes(),
                                recorded.modifiedMs()))
                        .toList(),
                rejected,
                account,
                recordings -> gone.of(recordings).stream().map(house::complete).toList());
    }
}
