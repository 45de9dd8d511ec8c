package org.callqa.call;

import java.util.List;

/**
 * Something about a recording that a reader of its answers has to know.
 *
 * @param kind what was found
 * @param text what it is, for people: a whole sentence
 * @param where when, where it is about moments of the recording and not about the whole
 */
public record Finding(Kind kind, Reason text, List<Span> where) {

    /** About the whole recording. */
    public Finding(Kind kind, Reason text) {
        this(kind, text, List.of());
    }

    public Finding {
        where = List.copyOf(where);
    }

    /** How far apart, in milliseconds, the channels' clocks are looked for: twice what real recordings had, and a margin. */
    public static final int LARGEST_CLOCK_OFFSET_MS = 5_000;

    /** What can be wrong with, or particular about, a recording. */
    public enum Kind {
        MONO,
        DEAD_CHANNEL,
        IDENTICAL_CHANNELS,
        CROSSTALK,
        CLOCK_OFFSET,
        SWAPPED_PARTIES,
        CLIPPING,
        LOW_LEVEL,
        DC_OFFSET,
        WRONG_RATE,
        DAMAGED_PACKETS,
        MUSIC,
        /** A menu, prompts, a queue's music or more ringing come before the conversation. */
        QUEUE,
        /** Whether such comes before the conversation cannot be told. */
        UNKNOWN_BEGINNING,
        /** The recorder was paused, and something else than the lines' noise stands there. */
        PAUSED,
        /** There is more in the file than could be heard. */
        MORE_FOLLOWS,
        /** Too little was understood for words to answer anything. */
        NOT_UNDERSTOOD,
        /** Much was not understood. */
        PARTLY_UNDERSTOOD,
        /** Of several agents of the call this one's part is judged: {@code where}. */
        PART,
        /** Several agents talked, and it cannot be told when each of them did. */
        UNKNOWN_PART,
        /** What the call list leaves open: whose call it is, or which way it went. */
        CALL_LIST,
        /** Another call has the same audio, and that one counts. */
        DUPLICATE
    }
}
