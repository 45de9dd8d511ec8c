package org.callqa.review;

import java.util.ArrayList;
import java.util.List;
import org.callqa.store.Digest;

/**
 * Numbers as if drawn by lot, each of the seed and of what it is drawn for: the same each time, in whatever order they are
 * asked for, and a call more changes nothing about the others.
 */
final class Lot {

    /** Hexadecimal digits that fill the 52 bits of a double's fraction. */
    private static final int DIGITS = 13;

    private static final double RANGE = 0x1p52;

    private final List<String> of;

    /**
     * @param what the draw is of: two draws with the same seed are no copies of each other
     */
    Lot(long seed, String what) {
        this.of = List.of(Long.toString(seed), what);
    }

    /** Above 0 and below 1, each part of it as likely as another. */
    double number(String... what) {
        List<String> all = new ArrayList<>(of);
        all.addAll(List.of(what));
        return (Long.parseLong(Digest.of(all).substring(0, DIGITS), 16) + 0.5) / RANGE;
    }
}
