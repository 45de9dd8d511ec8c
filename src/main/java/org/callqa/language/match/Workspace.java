package org.callqa.language.match;

/** Memory in which one phrase after the other is searched: small enough to stay near the processor. */
public final class Workspace {

    private AlignmentRow[] rows = rowsFor(1);
    private AlignmentRow beginning = new AlignmentRow(1);
    private float[][] byState = new float[1][0];
    private float[] byBlock = {};

    /** The three rows an alignment needs, of at least so many states, and not of any place. */
    AlignmentRow[] rows(int states, float excessPerWeight) {
        if (rows[0].states() < states) {
            rows = rowsFor(Math.max(states, 2 * rows[0].states()));
            beginning = new AlignmentRow(rows[0].states());
        }
        beginning.serve(excessPerWeight);
        for (AlignmentRow row : rows) {
            row.serve(excessPerWeight);
        }
        return rows;
    }

    private static AlignmentRow[] rowsFor(int states) {
        return new AlignmentRow[] {new AlignmentRow(states), new AlignmentRow(states), new AlignmentRow(states)};
    }

    /** Another row of as many states. */
    AlignmentRow beginning() {
        return beginning;
    }

    /** For each of at least so many states a number for each of at least so many blocks, whatever they are. */
    float[][] byState(int states, int blocks) {
        if (byState.length < states || byState[0].length < blocks) {
            byState = new float[Math.max(states, byState.length)][Math.max(blocks, byState[0].length)];
        }
        return byState;
    }

    /** A number for each of at least so many blocks, whatever they are. */
    float[] byBlock(int blocks) {
        if (byBlock.length < blocks) {
            byBlock = new float[blocks];
        }
        return byBlock;
    }
}
