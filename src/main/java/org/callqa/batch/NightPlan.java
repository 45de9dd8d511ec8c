package org.callqa.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.CallRecord;
import org.callqa.store.CallState;
import org.callqa.store.Skip;

/**
 * What a run has to do.
 *
 * @param calls that need answers
 * @param rejected rows and files that make no call
 * @param remarks what has to be said of the folder, one line each
 */
record NightPlan(List<PlannedCall> calls, List<Skip> rejected, List<String> remarks) {

    /** Several slices per thread, so that one long call does not keep a thread busy after all others are done. */
    private static final int SLICES_PER_THREAD = 4;

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

    NightPlan {
        calls = List.copyOf(calls);
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
    }

    long bytes() {
        return calls.stream().mapToLong(PlannedCall::bytes).sum();
    }

    /**
     * The calls in slices of about the same work: dealt out from the largest file to the smallest, each to the slice with
     * the least work so far. Parts of one recording stay together, or it would be heard twice at once.
     */
    List<List<PlannedCall>> slices(int threads) {
        int count = Math.min(calls.size(), threads * SLICES_PER_THREAD);
        List<List<PlannedCall>> slices = new ArrayList<>();
        long[] work = new long[count];
        for (int i = 0; i < count; i++) {
            slices.add(new ArrayList<>());
        }
        List<PlannedCall> largestFirst = calls.stream()
                .sorted(Comparator.comparingLong(PlannedCall::bytes).reversed().thenComparing(PlannedCall::key))
                .toList();
        Map<Path, Integer> sliceOfFile = new HashMap<>();
        for (PlannedCall call : largestFirst) {
            Integer same = call.file().map(sliceOfFile::get).orElse(null);
            if (same != null) {
                slices.get(same).add(call);
                continue;
            }
            int least = 0;
            for (int slice = 1; slice < count; slice++) {
                if (work[slice] < work[least]) {
                    least = slice;
                }
            }
            slices.get(least).add(call);
            work[least] += Math.max(1, call.bytes());
            int chosen = least;
            call.file().ifPresent(file -> sliceOfFile.put(file, chosen));
        }
        return slices;
    }
}
