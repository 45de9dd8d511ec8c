package org.callqa.rubric.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callqa.rubric.Check;
import org.callqa.rubric.Window;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.yaml.YamlValue;

/** Reads the part of a call that a check looks at. */
final class WindowParser {

    /** Longer than this, a time written in minutes was probably meant in seconds. */
    private static final Duration DOUBTFUL = Duration.ofMinutes(30);

    private final CriterionScope scope;
    private final CheckParser checks;

    WindowParser(CriterionScope scope, CheckParser checks) {
        this.scope = scope;
        this.checks = checks;
    }

    /** The window of a check; the whole call when it names none. */
    Window of(YamlValue body) {
        return body.get("window").map(this::parse).orElse(Window.WHOLE_CALL);
    }

    private Window parse(YamlValue window) {
        if (window.get("up_to").isPresent()
                && window.get("after").isEmpty()
                && window.get("before").isEmpty()) {
            scope.problems()
                    .error(
                            window.require("up_to"),
                            "up_to goes only with after or before",
                            "remove it, or write after: or before: with a check");
        }
        for (YamlValue.Entry entry : window.entries()) {
            switch (entry.key()) {
                case "first" -> {
                    return new Window.First(length(window, "first").orElse(Duration.ZERO));
                }
                case "last" -> {
                    return new Window.Last(length(window, "last").orElse(Duration.ZERO));
                }
                case "first_turns" -> {
                    return new Window.FirstTurns(window.whole("first_turns").orElse(1));
                }
                case "last_turns" -> {
                    return new Window.LastTurns(window.whole("last_turns").orElse(1));
                }
                case "after" -> {
                    return new Window.After(anchor(entry.value(), true), length(window, "up_to"));
                }
                case "before" -> {
                    return new Window.Before(anchor(entry.value(), false), length(window, "up_to"));
                }
                case "during" -> {
                    return new Window.During(anchor(entry.value(), false));
                }
                default -> {
                    // up_to may stand before its anchor
                }
            }
        }
        throw new IllegalStateException(window.place() + " has no window");
    }

    private Optional<Duration> length(YamlValue window, String key) {
        Optional<Duration> length = window.duration(key);
        if (length.filter(Duration::isZero).isPresent()) {
            scope.problems().error(window.require(key), "a window of no length: nothing can be heard in it", "");
        }
        if (length.filter(duration -> duration.compareTo(DOUBTFUL) > 0).isPresent()) {
            scope.problems()
                    .warning(
                            window.require(key),
                            "is longer than half an hour",
                            "most calls are over by then; were seconds meant?");
        }
        return length;
    }

    private Check anchor(YamlValue value, boolean after) {
        Check anchor = checks.parse(value, Purpose.MENTIONED);
        if (!hasPlace(anchor)) {
            scope.problems()
                    .error(
                            value,
                            "this check is not about a moment of the call, so nothing is before, after or during it",
                            "use a check that finds something said, such as says");
        }
        if (after && anchor instanceof Check.HangsUp) {
            scope.problems().error(value, "nothing can be heard after somebody hung up", "use before:");
        }
        return anchor;
    }

    /** Whether a check, when it holds, points at a stretch of the call. */
    private static boolean hasPlace(Check check) {
        return check.accept(new Places()).whenHeld();
    }

    /**
     * Whether what a check finds has a place in the call.
     *
     * @param whenHeld when the check holds
     * @param whenFailed when it does not
     */
    private record Place(boolean whenHeld, boolean whenFailed) {}

    private static final class Places implements Check.Visitor<Place> {
        private static final Place OF_WHAT_HOLDS = new Place(true, false);
        private static final Place OF_THE_FAULT = new Place(false, true);
        private static final Place NONE = new Place(false, false);

        @Override
        public Place says(Check.Says check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place neverSays(Check.NeverSays check) {
            return OF_THE_FAULT;
        }

        @Override
        public Place saysRegex(Check.SaysRegex check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place answersWithin(Check.AnswersWithin check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place repeatsBack(Check.RepeatsBack check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place order(Check.Order check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place silence(Check.Silence check) {
            return OF_THE_FAULT;
        }

        @Override
        public Place hold(Check.Hold check) {
            return new Place(true, true);
        }

        @Override
        public Place held(Check.Held check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place interrupts(Check.Interrupts check) {
            return OF_THE_FAULT;
        }

        @Override
        public Place speechRate(Check.SpeechRate check) {
            return NONE;
        }

        @Override
        public Place hangsUp(Check.HangsUp check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place addressForm(Check.AddressForm check) {
            return NONE;
        }

        @Override
        public Place meta(Check.Meta check) {
            return NONE;
        }

        @Override
        public Place speaks(Check.Speaks check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place speaksAtLength(Check.SpeaksAtLength check) {
            return OF_WHAT_HOLDS;
        }

        @Override
        public Place allOf(Check.AllOf check) {
            return of(check.checks());
        }

        @Override
        public Place anyOf(Check.AnyOf check) {
            return of(check.checks());
        }

        @Override
        public Place not(Check.Not check) {
            Place inner = check.check().accept(this);
            return new Place(inner.whenFailed(), inner.whenHeld());
        }

        @Override
        public Place otherwiseUnsure(Check.OtherwiseUnsure check) {
            return new Place(check.check().accept(this).whenHeld(), false);
        }

        @Override
        public Place surely(Check.Surely check) {
            return new Place(check.check().accept(this).whenHeld(), false);
        }

        private static Place of(List<Check> checks) {
            return new Place(checks.stream().anyMatch(WindowParser::hasPlace), false);
        }
    }
}
