package org.callqa.rubric;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.rubric.Check.Meta.Comparison;
import org.callqa.rubric.Check.SpeechRate.Range;

/** Reads the checks of how a call is conducted: its timing, who speaks, how it ends, what the call list says. */
final class ConductChecks {

    private static final Range NO_LIMIT = new Range(0, Double.MAX_VALUE);
    private static final List<String> COMPARISONS =
            List.of("equals", "not_equals", "less", "at_most", "more", "at_least", "contains");

    private final CriterionScope scope;
    private final WindowParser windows;

    ConductChecks(CriterionScope scope, WindowParser windows) {
        this.scope = scope;
        this.windows = windows;
    }

    Check silence(YamlValue body) {
        Who after = CheckParser.who(body, "after", CheckDefaults.SILENCE_AFTER);
        return new Check.Silence(
                positive(body, "longer_than").orElse(CheckDefaults.LONGER_THAN),
                after,
                body.whole("max_count").orElse(CheckDefaults.MAX_COUNT),
                scope.mentioned(body, "excused_by", Who.AGENT),
                scope.thresholds(body));
    }

    Check hold(YamlValue body) {
        Duration atLeast = positive(body, "at_least").orElse(CheckDefaults.HOLD_AT_LEAST);
        Optional<Duration> maxLength = positive(body, "max_length");
        if (maxLength.filter(longest -> longest.compareTo(atLeast) < 0).isPresent()) {
            scope.problems()
                    .error(
                            body.require("max_length"),
                            "is shorter than at_least (" + DurationText.of(atLeast)
                                    + "), so every hold would be too long",
                            "");
        }
        return new Check.Hold(
                scope.mentioned(body, "announced_by", Who.AGENT),
                scope.mentioned(body, "returned_with", Who.AGENT),
                atLeast,
                maxLength,
                body.whole("max_count"),
                scope.thresholds(body));
    }

    Check held(YamlValue body) {
        return new Check.Held(
                scope.mentioned(body, "announced_by", Who.AGENT),
                positive(body, "at_least").orElse(CheckDefaults.HOLD_AT_LEAST),
                scope.thresholds(body));
    }

    Check interrupts(YamlValue body) {
        return new Check.Interrupts(
                CheckParser.who(body, "who", CheckDefaults.WHO),
                positive(body, "overlap").orElse(CheckDefaults.OVERLAP),
                body.whole("min_words").orElse(CheckDefaults.MIN_WORDS),
                body.whole("max_count").orElse(CheckDefaults.MAX_COUNT));
    }

    Check speechRate(YamlValue body) {
        return new Check.SpeechRate(
                CheckParser.who(body, "who", CheckDefaults.WHO),
                range(body, Language.EN, "words"),
                range(body, Language.ZH, "characters"),
                body.flag("per_turn"));
    }

    /** There is no rate that is right everywhere, so the rubric has to say it for each language that is asked. */
    private Range range(YamlValue body, Language language, String unit) {
        Optional<YamlValue> range = body.get(language.code());
        if (range.isEmpty()) {
            if (scope.languages().contains(language)) {
                scope.problems()
                        .error(
                                body,
                                "does not say how many " + unit + " a minute are right in " + language.code(),
                                "add " + language.code() + ": {min: ..., max: ...}, or leave " + language.code()
                                        + " out of languages");
            }
            return NO_LIMIT;
        }
        double min = range.get().number("min").orElse(0.0);
        double max = range.get().number("max").orElse(0.0);
        if (min > max) {
            scope.problems().error(range.get(), "min is above max, so no rate would be right", "swap them");
        }
        return new Range(min, max);
    }

    Check hangsUp(YamlValue body) {
        Who who = CheckParser.who(body, "who", CheckDefaults.HANGS_UP_WHO);
        return new Check.HangsUp(
                who, body.duration("not_before"), scope.mentioned(body, "farewell", Who.AGENT), scope.thresholds(body));
    }

    Check meta(YamlValue body) {
        for (String name : COMPARISONS) {
            Optional<YamlValue> value = body.get(name);
            if (value.isPresent()) {
                Comparison comparison = Comparison.valueOf(name.toUpperCase(Locale.ROOT));
                if (isOfNumbers(comparison) && !isNumber(value.get().text())) {
                    scope.problems()
                            .error(
                                    value.get(),
                                    "'" + value.get().text() + "' is not a number",
                                    "less, at_most, more and at_least compare numbers; write it without a unit");
                }
                return new Check.Meta(
                        body.require("column").text(), comparison, value.get().text());
            }
        }
        throw new IllegalStateException(body.place() + " compares nothing");
    }

    Check speaks(YamlValue body) {
        return new Check.Speaks(CheckParser.who(body, "who", CheckDefaults.WHO), windows.of(body));
    }

    Check speaksAtLength(YamlValue body) {
        return new Check.SpeaksAtLength(
                CheckParser.who(body, "who", CheckDefaults.WHO),
                positive(body, "at_least").orElse(CheckDefaults.AT_LENGTH));
    }

    /** A time that has to be longer than nothing. */
    Optional<Duration> positive(YamlValue body, String key) {
        Optional<Duration> duration = body.duration(key);
        if (duration.filter(Duration::isZero).isPresent()) {
            scope.problems().error(body.require(key), "must be longer than 0s", "");
        }
        return duration;
    }

    private static boolean isOfNumbers(Comparison comparison) {
        return switch (comparison) {
            case LESS, AT_MOST, MORE, AT_LEAST -> true;
            default -> false;
        };
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(1e15)) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
