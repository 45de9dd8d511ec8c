package org.callqa.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callqa.manifest.Rejection;
import org.callqa.store.NightCall;
import org.callqa.store.NightStore;
import org.callqa.store.Skip;
import org.callqa.store.SkipStore;

/** Writes a night's calls and cuts them into slices of about the same work. */
final class ManifestWriter {

    /** Several slices per thread, so that one long call does not keep a thread busy after all others are done. */
    private static final int SLICES_PER_THREAD = 4;

    private final NightStore nights;
    private final SkipStore skips;
    private final Clock clock;

    ManifestWriter(NightStore nights, SkipStore skips, Clock clock) {
        this.nights = nights;
        this.skips = skips;
        this.clock = clock;
    }

    void write(Night night) {
        nights.clear(night.id());
        nights.begin(
                night.id(),
                clock.instant(),
                night.rubric().id() + " " + night.rubric().version());
        List<List<NightCall>> slices = slices(night);
        for (int slice = 0; slice < slices.size(); slice++) {
            for (int seq = 0; seq < slices.get(slice).size(); seq++) {
                nights.add(night.id(), slice, seq, slices.get(slice).get(seq));
            }
        }
        skips.saveRejections(
                night.id(), night.rejected().stream().map(ManifestWriter::skip).toList());
    }

    private static Skip skip(Rejection rejection) {
        return new Skip(rejection.callId(), rejection.recording(), rejection.reason(), rejection.remedy(), false);
    }

    /** Deals the calls out from the largest file to the smallest, each to the slice with the least work so far. */
    private static List<List<NightCall>> slices(Night night) {
        int count = Math.max(1, Math.min(night.calls().size(), night.threads() * SLICES_PER_THREAD));
        List<List<NightCall>> slices = new ArrayList<>();
        long[] work = new long[count];
        for (int i = 0; i < count; i++) {
            slices.add(new ArrayList<>());
        }
        List<NightCall> largestFirst = night.calls().stream()
                .sorted(Comparator.comparingLong(NightCall::bytes)
                        .reversed()
                        .thenComparing(call -> call.call().callId()))
                .toList();
        for (NightCall call : largestFirst) {
            int least = 0;
            for (int slice = 1; slice < count; slice++) {
                if (work[slice] < work[least]) {
                    least = slice;
                }
            }
            slices.get(least).add(call);
            work[least] += call.bytes();
        }
        return slices;
    }
}
