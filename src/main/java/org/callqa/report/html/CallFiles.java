package org.callqa.report.html;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callqa.report.SafeFileName;
import org.callqa.review.ReviewCall;
import org.callqa.store.CallKey;
import org.callqa.store.ScoredCall;

/**
 * Names of the calls' pages: of the id, and where several calls of the report have the same, of what else tells them apart, so that
 * none is written over another and each is found again.
 */
final class CallFiles {

    private static final int DIGITS = 8;

    private final Map<String, String> files = new HashMap<>();

    /** @param ids of the calls, by key */
    CallFiles(Map<String, String> ids) {
        Map<String, List<String>> byId = new HashMap<>();
        ids.forEach(
                (key, id) -> byId.computeIfAbsent(id, none -> new ArrayList<>()).add(key));
        Map<String, String> wanted = new HashMap<>();
        byId.forEach((id, same) -> {
            for (String key : same) {
                // no id has a line break and a digest behind it, and none stands in a file's name
                wanted.put(key, same.size() == 1 ? id : id + "\n" + key.substring(0, DIGITS));
            }
        });
        Map<String, String> safe = SafeFileName.of(wanted.values());
        wanted.forEach((key, name) -> files.put(key, requireNonNull(safe.get(name))));
    }

    /** Without folder and ending. */
    String of(ScoredCall call) {
        return requireNonNull(files.get(CallKey.of(
                call.folder(),
                call.score().call().recording(),
                call.score().call().callId())));
    }

    /** The same of a call to listen to. */
    String of(ReviewCall call) {
        return requireNonNull(files.get(CallKey.of(call.folder(), call.recording(), call.callId())));
    }
}
