package org.callqa.report.html;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callqa.report.SafeFileName;
import org.callqa.store.Digest;
import org.callqa.store.ScoredCall;

/**
 * Names of the calls' pages: of the id, and where several calls of the report have the same, of id, recording and audio, so that
 * none is written over another and each is found again.
 */
final class CallFiles {

    private static final int DIGITS = 8;

    private final Map<String, String> files = new HashMap<>();

    CallFiles(Stream<ScoredCall> calls) {
        Map<String, Set<List<String>>> byId = new HashMap<>();
        calls.forEachOrdered(call -> {
            String id = call.score().call().callId();
            byId.computeIfAbsent(id, none -> new LinkedHashSet<>())
                    .add(List.of(id, call.score().call().recording(), call.audioSha256()));
        });
        Map<String, String> wanted = new HashMap<>();
        for (Set<List<String>> same : byId.values()) {
            for (List<String> call : same) {
                String id = call.get(0);
                // no id has a line break and a digest behind it, and none stands in a file's name
                wanted.put(
                        Digest.of(call),
                        same.size() == 1 ? id : id + "\n" + Digest.of(call).substring(0, DIGITS));
            }
        }
        Map<String, String> safe = SafeFileName.of(wanted.values());
        wanted.forEach((call, name) -> files.put(call, requireNonNull(safe.get(name))));
    }

    /** Without folder and ending. */
    String of(String callId, String recording, String audioSha256) {
        return requireNonNull(files.get(Digest.of(callId, recording, audioSha256)), callId);
    }
}
