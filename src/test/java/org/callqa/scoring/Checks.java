package org.callqa.scoring;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.callqa.rubric.Check;
import org.callqa.rubric.CheckDefaults;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;

/** Checks for tests, as short as the rubric's own. */
public final class Checks {

    public static final Check.Thresholds USUAL = CheckDefaults.THRESHOLDS;

    private Checks() {}

    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    public static Check.Says says(Who who, String... sets) {
        return says(who, Window.WHOLE_CALL, sets);
    }

    public static Check.Says says(Who who, Window window, String... sets) {
        return new Check.Says(who, List.of(sets), Check.Match.ANY, window, List.of(), USUAL);
    }

    public static Check.Says saysAll(Who who, String... sets) {
        return new Check.Says(who, List.of(sets), new Check.Match(sets.length), Window.WHOLE_CALL, List.of(), USUAL);
    }

    public static Check.NeverSays neverSays(Who who, String... sets) {
        return new Check.NeverSays(who, List.of(sets), Window.WHOLE_CALL, List.of(), USUAL);
    }

    public static Window first(long seconds) {
        return new Window.First(seconds(seconds));
    }

    public static Window last(long seconds) {
        return new Window.Last(seconds(seconds));
    }

    public static Window after(Check anchor) {
        return new Window.After(anchor, Optional.empty());
    }

    public static Window after(Check anchor, long seconds) {
        return new Window.After(anchor, Optional.of(seconds(seconds)));
    }

    public static Window before(Check anchor) {
        return new Window.Before(anchor, Optional.empty());
    }

    public static Check.AnswersWithin rings(int rings) {
        return new Check.AnswersWithin(Optional.of(rings), Optional.empty());
    }

    public static Check.AnswersWithin delay(long seconds) {
        return new Check.AnswersWithin(Optional.empty(), Optional.of(seconds(seconds)));
    }

    /** Whatever the other party stated; a number by four digits at least. */
    public static Check.RepeatsBack repeatsBack(Who who) {
        return new Check.RepeatsBack(
                who,
                Optional.empty(),
                Optional.empty(),
                EnumSet.allOf(Check.RepeatsBack.Kind.class),
                1,
                0.5,
                Optional.of(4),
                List.of(),
                USUAL);
    }
}
