package org.callqa.batch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.callqa.store.NightCall;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Hands out the calls of a slice that still need an answer; what is done is known from the rows, not from a counter. */
class PendingCallReader implements ItemReader<NightCall> {

    private final Deque<NightCall> pending;

    PendingCallReader(Collection<NightCall> pending) {
        this.pending = new ArrayDeque<>(pending);
    }

    @Override
    public @Nullable NightCall read() {
        return pending.poll();
    }
}
