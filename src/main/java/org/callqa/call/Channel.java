package org.callqa.call;

import java.util.Locale;

/** One side of a two-channel recording. */
public enum Channel {
    LEFT,
    RIGHT;

    /** The channel with a zero-based index in the file. */
    public static Channel at(int index) {
        return values()[index];
    }

    public Channel other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** The word used in files: {@code left}, {@code right}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The zero-based index of the channel in the file. */
    public int index() {
        return ordinal();
    }

    /** For people, in full: {@code the left channel}. */
    public Reason inFull() {
        return this == LEFT ? Reason.of("channel.left") : Reason.of("channel.right");
    }

    /** For people: {@code left}. */
    public Reason reason() {
        return this == LEFT ? Reason.of("left") : Reason.of("right");
    }
}
