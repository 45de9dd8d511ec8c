package org.callqa.call;

import java.util.List;

/**
 * How often it rang before the call was picked up.
 *
 * @param rings bursts of ring-back tone begun before the pick-up
 * @param source where the number comes from
 * @param heard the bursts, when they were heard
 * @param firstCut whether the recording began inside the first burst or pause, so that rings may be missing
 * @param cadence the cadence it was counted by, for example {@code US 2.0/4.0 s}
 */
public record Ringing(int rings, Source source, List<Span> heard, boolean firstCut, Reason cadence) {

    /** Where the number of rings comes from. */
    public enum Source {
        RECORDING,
        CALL_LIST
    }

    public Ringing {
        heard = List.copyOf(heard);
    }
}
