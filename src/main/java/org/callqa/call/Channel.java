package org.callqa.call;

/** One side of a two-channel recording. */
public enum Channel {
    LEFT,
    RIGHT;

    /** The zero-based index of the channel in the file. */
    public int index() {
        return ordinal();
    }
}
