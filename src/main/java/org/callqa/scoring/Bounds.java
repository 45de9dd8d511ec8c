package org.callqa.scoring;

import java.util.Optional;
import org.callqa.rubric.Check;

/** The similarities a check uses when the rubric names none. */
final class Bounds {

    /** As in the rubric format's own example. */
    static final Check.Thresholds DEFAULT = new Check.Thresholds(0.75, 0.55);

    private Bounds() {}

    static Check.Thresholds of(Optional<Check.Thresholds> own) {
        return own.orElse(DEFAULT);
    }
}
