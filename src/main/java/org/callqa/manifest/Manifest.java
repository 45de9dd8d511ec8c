package org.callqa.manifest;

import java.util.List;

/**
 * The night's work: which recordings, whose they are, and what cannot be scored before anybody has listened.
 *
 * @param calls to score, by call id
 * @param rejected rows and files that name no recording callqa could score, by recording
 * @param account how recordings and call list fit together
 */
public record Manifest(List<RecordedCall> calls, List<Rejection> rejected, ManifestAccount account) {

    public Manifest {
        calls = List.copyOf(calls);
        rejected = List.copyOf(rejected);
    }

    /** The same work, with more known of its calls. */
    public Manifest completedBy(House house) {
        return new Manifest(
                calls.stream()
                        .map(recorded ->
                                new RecordedCall(house.complete(recorded.call()), recorded.file(), recorded.bytes()))
                        .toList(),
                rejected,
                account);
    }
}
