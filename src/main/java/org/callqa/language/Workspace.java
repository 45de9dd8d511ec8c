package org.callqa.language;

/** Memory in which one phrase after the other is searched: small enough to stay near the processor. */
final class Workspace {

    private AlignmentRow[] rows = rowsFor(1);
    private float[] numbers = {};

    /** The three rows an alignment needs, of at least so many states, and not of any place. */
    AlignmentRow[] rows(int states) {
        if (rows[0].states() < states) {
            rows = rowsFor(Math.max(states, 2 * rows[0].states()));
        }
        for (AlignmentRow row : rows) {
            row.leave();
        }
        return rows;
    }

    private static AlignmentRow[] rowsFor(int states) {
        return new AlignmentRow[] {new AlignmentRow(states), new AlignmentRow(states), new AlignmentRow(states)};
    }

    /** At least so many numbers, whatever they are. */
    float[] numbers(int count) {
        if (numbers.length < count) {
            numbers = new float[Math.max(count, 2 * numbers.length)];
        }
        return numbers;
    }
}
