package org.callqa.manifest.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a list. */
public final class Row {

    private final String place;
    private final List<String> cells;
    private final boolean cut;
    private final @Nullable InvalidRowException damage;

    private Row(String place, List<String> cells, boolean cut, @Nullable InvalidRowException damage) {
        this.place = place;
        this.cells = cells;
        this.cut = cut;
        this.damage = damage;
    }

    static Row of(String place, List<String> cells, boolean cut) {
        return new Row(place, List.copyOf(cells), cut, null);
    }

    /** @param before the cells that stand whole before the damage */
    static Row damaged(String place, List<String> before, String why, String remedy) {
        return new Row(place, List.copyOf(before), false, new InvalidRowException(why, remedy));
    }

    /** The list's name and the line the row begins on: {@code Master.csv:2}. */
    public String place() {
        return place;
    }

    /**
     * The cells, without white space around them.
     *
     * @throws InvalidRowException when the row cannot be taken apart
     */
    public List<String> cells() throws InvalidRowException {
        if (damage != null) {
            throw damage;
        }
        return cells;
    }

    /** The cells that can be told, though the row as a whole cannot be used. */
    List<String> whole() {
        return cells;
    }

    /**
     * The cells, at least so many where the row is the last and has no line end: what writes the list may be in the
     * middle of it.
     *
     * @throws InvalidRowException when there are fewer, or the row cannot be taken apart
     */
    public List<String> cells(int whole) throws InvalidRowException {
        if (cut && cells.size() < whole) {
            throw new InvalidRowException(
                    "the last line is not finished: it has " + cells.size() + " cells of " + whole,
                    "nothing if it is still being written: the next run reads it whole; else complete the line");
        }
        return cells();
    }
}
