package org.callqa.rubric.read;

import java.time.Duration;
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
        if (check instanceof Check.Not not) {
            return not.check() instanceof Check.NeverSays
                    || not.check() instanceof Check.Silence
                    || not.check() instanceof Check.Interrupts
                    || not.check() instanceof Check.Hold
                    || (not.check() instanceof Check.Not inner && hasPlace(inner.check()));
        }
        if (check instanceof Check.AllOf all) {
            return all.checks().stream().anyMatch(WindowParser::hasPlace);
        }
        if (check instanceof Check.AnyOf any) {
            return any.checks().stream().anyMatch(WindowParser::hasPlace);
        }
        return !(check instanceof Check.NeverSays
                || check instanceof Check.Meta
                || check instanceof Check.SpeechRate
                || check instanceof Check.AddressForm
                || check instanceof Check.Silence
                || check instanceof Check.Interrupts);
    }
}
