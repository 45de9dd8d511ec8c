package org.callqa.manifest;

import java.util.LinkedHashSet;
import java.util.Set;

/** A count, with two examples for people. */
final class Examples {

    private static final int MOST = 2;

    private final Set<String> some = new LinkedHashSet<>();
    private long count;

    void add(String example) {
        count++;
        if (some.size() < MOST) {
            some.add(example);
        }
    }

    long count() {
        return count;
    }

    /** The first of them. */
    Set<String> some() {
        return some;
    }

    /** The same of examples that are sentences. */
    String sentences() {
        return String.join(" ", some) + (count > some.size() ? " ..." : "");
    }

    @Override
    public String toString() {
        return String.join(", ", some) + (count > some.size() ? " ..." : "");
    }
}
