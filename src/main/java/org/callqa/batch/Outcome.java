package org.callqa.batch;

import org.callqa.store.ScoredCall;
import org.callqa.store.Skip;

/** What became of a call: a result, or a reason why there is none. */
sealed interface Outcome {

    record Scored(ScoredCall result) implements Outcome {}

    record Skipped(Skip skip) implements Outcome {}
}
