package org.callqa.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.callqa.batch.NightPlan.PlannedCall;
import org.callqa.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What this run has to do, from the moment it is known. */
@Component
class CurrentPlan {

    /** Transcript and answers of a call of several minutes, with what the database adds while it writes. */
    private static final long BYTES_PER_CALL = 100_000;

    private static final long MEGABYTE = 1_000_000;

    private final NightPlanner planner;
    private final Night night;
    private final NightSettings settings;
    private final NightProgress progress;
    private final TransactionOperations ownTransaction;
    private volatile @Nullable NightPlan plan;
    private volatile List<List<PlannedCall>> slices = List.of();

    CurrentPlan(
            NightPlanner planner,
            Night night,
            NightSettings settings,
            NightProgress progress,
            TransactionOperations ownTransaction) {
        this.planner = planner;
        this.night = night;
        this.settings = settings;
        this.progress = progress;
        this.ownTransaction = ownTransaction;
    }

    /** Makes the plan, in one transaction. */
    void make() {
        NightPlan made = ownTransaction.execute(status -> planner.plan());
        plan = made;
        if (made != null) {
            slices = made.slices(night.threads());
            requireSpace(made.calls().size());
            progress.planned(made.calls().size(), made.bytes());
        }
    }

    /** Better before the first call is heard than after the last. */
    private void requireSpace(int calls) {
        long needed = calls * BYTES_PER_CALL;
        try {
            long free = Files.getFileStore(settings.state()).getUsableSpace();
            if (free < needed) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "--state %s: its disk has %d MB left, and %d calls need about %d MB; make room, or choose fewer"
                                + " calls with --date",
                        settings.state(),
                        free / MEGABYTE,
                        calls,
                        needed / MEGABYTE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Reports.requireSpaceFor((long) calls * Math.max(1, night.periods().size()), night.out());
        } catch (IOException e) {
            throw new IllegalStateException("--out " + e.getMessage(), e);
        }
    }

    /** The plan; nothing to do before it is made. */
    NightPlan plan() {
        NightPlan made = plan;
        return made == null ? new NightPlan(List.of(), List.of(), List.of()) : made;
    }

    /** Its calls, in slices of about the same work. */
    List<List<PlannedCall>> slices() {
        return slices;
    }
}
