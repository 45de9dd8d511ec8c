package org.callqa.speech.preflight;

import java.util.Set;

/** Remembers the highest labels of a graph. */
final class HighestLabel implements FstFile.ArcVisitor {

    private final Set<Integer> ignoredInputs;
    private int input;
    private int output;

    HighestLabel(Set<Integer> ignoredInputs) {
        this.ignoredInputs = ignoredInputs;
    }

    @Override
    public void arc(int in, int out) {
        if (in > input && !ignoredInputs.contains(in)) {
            input = in;
        }
        output = Math.max(output, out);
    }

    int input() {
        return input;
    }

    int output() {
        return output;
    }
}
