package org.callqa.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What this run has to do, from the moment it is known. */
@Component
class CurrentPlan {

    private final NightPlanner planner;
    private final Night night;
    private final NightProgress progress;
    private final TransactionOperations ownTransaction;
    private volatile @Nullable NightPlan plan;
    private volatile List<List<PlannedCall>> slices = List.of();

    CurrentPlan(NightPlanner planner, Night night, NightProgress progress, TransactionOperations ownTransaction) {
        this.planner = planner;
        this.night = night;
        this.progress = progress;
        this.ownTransaction = ownTransaction;
    }

    /** Makes the plan, in one transaction. */
    void make() throws NothingFoundException {
        NightPlan made;
        try {
            made = ownTransaction.execute(status -> {
                try {
                    return planner.plan();
                } catch (NothingFoundException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof NothingFoundException nothing) {
                throw nothing;
            }
            throw e;
        }
        plan = made;
        if (made != null) {
            slices = made.slices(night.threads());
            progress.planned(made.calls().size(), made.bytes());
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
