package org.callqa.audio.hearing;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts how often something was right, by row of a table. */
final class Tally {

    private final Map<String, Count> rows = new TreeMap<>();

    private record Count(int right, int all) {}

    void add(String row, boolean right) {
        rows.merge(row, new Count(right ? 1 : 0, 1), (a, b) -> new Count(a.right + b.right, a.all + b.all));
    }

    /** Share of right ones in a row, 0..1. */
    double share(String row) {
        Count count = rows.getOrDefault(row, new Count(0, 1));
        return (double) count.right / count.all;
    }

    @Override
    public String toString() {
        return rows.entrySet().stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%-32s %5d of %5d  %6.2f %%",
                        row.getKey(),
                        row.getValue().right,
                        row.getValue().all,
                        100 * share(row.getKey())))
                .collect(Collectors.joining("\n"));
    }
}
