package org.callqa.rubric.read;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.LinearRegex;
import org.callqa.rubric.Check;
import org.callqa.rubric.Check.Match;
import org.callqa.rubric.Check.Meta.Comparison;
import org.callqa.rubric.Check.RepeatsBack.Kind;
import org.callqa.rubric.Check.SpeechRate.Range;
import org.callqa.rubric.CheckDefaults;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.yaml.DurationText;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Reads a check that fits the schema into its record. */
final class CheckParser {

    private static final Range NO_LIMIT = new Range(0, Double.MAX_VALUE);
    private static final List<String> COMPARISONS =
            List.of("equals", "not_equals", "less", "at_most", "more", "at_least", "contains");

    private final CriterionScope scope;
    private final WindowParser windows;

    CheckParser(CriterionScope scope) {
        this.scope = scope;
        this.windows = new WindowParser(scope, this);
    }

    /**
     * Reads a check.
     *
     * @param purpose what it means for the criterion that the check holds
     */
    Check parse(YamlValue check, Purpose purpose) {
        YamlValue.Entry only = check.entries().get(0);
        YamlValue body = only.value();
        return switch (only.key()) {
            case "all" -> new Check.AllOf(list(body, purpose == Purpose.FORBIDDEN ? Purpose.MENTIONED : purpose));
            case "any" -> new Check.AnyOf(list(body, purpose == Purpose.REQUIRED ? Purpose.ENOUGH : purpose));
            case "otherwise_unsure" -> otherwiseUnsure(check, body, purpose);
            case "surely" -> surely(check, body, purpose);
            case "not" -> new Check.Not(parse(body, purpose.negated()));
            case "order" -> order(body, purpose == Purpose.FORBIDDEN ? Purpose.MENTIONED : purpose);
            case "says" -> says(body, purpose, CheckDefaults.WHO);
            case "never_says" -> neverSays(body, purpose);
            case "says_regex" -> saysRegex(body);
            case "repeats_back" -> repeatsBack(body);
            case "address_form" -> addressForm(body);
            case "answers_within" -> new Check.AnswersWithin(body.whole("rings"), positive(body, "delay"));
            case "silence" -> silence(body);
            case "hold" -> hold(body);
            case "held" -> held(body);
            case "interrupts" -> interrupts(body);
            case "speech_rate" -> speechRate(body);
            case "hangs_up" -> hangsUp(body);
            case "meta" -> meta(body);
            case "speaks" -> speaks(body);
            case "speaks_at_length" -> speaksAtLength(body);
            default -> throw new IllegalStateException("the schema knows a check the reader does not: " + only.key());
        };
    }

    private List<Check> list(YamlValue body, Purpose purpose) {
        return body.items().stream().map(check -> parse(check, purpose)).toList();
    }

    private Check otherwiseUnsure(YamlValue check, YamlValue body, Purpose purpose) {
        if (purpose == Purpose.MENTIONED) {
            scope.problems()
                    .error(
                            check,
                            "otherwise_unsure can never fail, so as a condition or a window's anchor it leaves every call unsure",
                            "write the check inside it");
        }
        return new Check.OtherwiseUnsure(parse(body, purpose));
    }

    private Check surely(YamlValue check, YamlValue body, Purpose purpose) {
        if (purpose != Purpose.MENTIONED) {
            scope.problems()
                    .error(
                            check,
                            "surely turns doubt into a no, which may cost nobody points",
                            "use it in applies_when or for a window's anchor, where doubt then means: not due");
        }
        return new Check.Surely(parse(body, purpose));
    }

    private Check order(YamlValue body, Purpose purpose) {
        Check first = parse(body.require("first"), purpose);
        Check then = parse(body.require("then"), purpose);
        if (first.equals(then)) {
            scope.problems().error(body, "first and then are the same check", "an order needs two different ones");
        }
        return new Check.Order(first, then, positive(body, "max_gap"));
    }

    private static Who who(YamlValue body, String key, Who otherwise) {
        return body.get(key)
                .map(value -> Who.valueOf(value.text().toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    private Check.Says says(YamlValue body, Purpose purpose, Who otherwise) {
        Who who = who(body, "who", otherwise);
        Window window = windows.of(body);
        List<String> except = scope.excepted(body, who);
        Match match = match(body);
        List<String> phrases = scope.noted(body, "phrases", purpose, who, window, except, match.atLeast());
        refuseExcepted(body, phrases, except);
        return new Check.Says(
                who,
                phrases,
                match,
                window,
                except,
                scope.thresholds(body),
                body.get("item").map(YamlValue::text));
    }

    private Check.NeverSays neverSays(YamlValue body, Purpose purpose) {
        Who who = who(body, "who", CheckDefaults.WHO);
        Window window = windows.of(body);
        List<String> except = scope.excepted(body, who);
        List<String> phrases = scope.noted(body, "phrases", purpose.negated(), who, window, except, 1);
        refuseExcepted(body, phrases, except);
        return new Check.NeverSays(who, phrases, window, except, scope.thresholds(body));
    }

    private Check saysRegex(YamlValue body) {
        YamlValue pattern = body.require("pattern");
        return new Check.SaysRegex(
                who(body, "who", CheckDefaults.WHO), regex(pattern, scope.problems()), windows.of(body));
    }

    private Check repeatsBack(YamlValue body) {
        Who who = who(body, "who", CheckDefaults.WHO);
        Who other = switch (who) {
            case AGENT -> Who.CUSTOMER;
            case CUSTOMER -> Who.AGENT;
            case ANY -> Who.ANY;
        };
        Optional<Check.Says> trigger = body.get("trigger").map(value -> says(value, Purpose.MENTIONED, other));
        if (who != Who.ANY && trigger.filter(says -> says.who() == who).isPresent()) {
            scope.problems()
                    .error(
                            body.require("trigger"),
                            "nobody repeats back what they said themselves",
                            "the trigger is said by the other party");
        }
        return new Check.RepeatsBack(
                who,
                trigger,
                positive(body, "within"),
                kinds(body),
                body.whole("min_items").orElse(CheckDefaults.MIN_ITEMS),
                body.number("min_share").orElse(CheckDefaults.MIN_SHARE),
                body.whole("digits"),
                scope.mentioned(body, "cues", who),
                scope.thresholds(body));
    }

    private static Set<Kind> kinds(YamlValue body) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        body.get("items")
                .map(YamlValue::texts)
                .orElse(List.of())
                .forEach(kind -> kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
        return kinds.isEmpty() ? EnumSet.complementOf(EnumSet.of(Kind.NAME)) : kinds;
    }

    private Check addressForm(YamlValue body) {
        List<String> prefer = body.require("prefer").texts();
        List<String> avoid = body.require("avoid").texts();
        Set<String> both = new HashSet<>(prefer);
        both.retainAll(avoid);
        both.stream()
                .sorted()
                .forEach(word -> scope.problems()
                        .error(
                                body,
                                "'" + word + "' is both preferred and to be avoided",
                                "keep it in one of the lists"));
        return new Check.AddressForm(
                who(body, "who", CheckDefaults.WHO),
                prefer,
                avoid,
                body.number("max_share").orElse(CheckDefaults.MAX_SHARE),
                windows.of(body));
    }

    /** A pattern of a file; upper and lower case are one, because recognisers do not tell them apart. */
    private static Pattern regex(YamlValue value, Problems problems) {
        try {
            return LinearRegex.compile(value.text());
        } catch (InvalidPhraseException e) {
            problems.error(
                    value,
                    "'" + value.text() + "' is not a pattern: " + e.getMessage(),
                    "RE2 syntax has no look-ahead, look-behind or back-references");
            return Pattern.compile("");
        }
    }

    private Match match(YamlValue body) {
        int sets = body.require("phrases").items().size();
        String written = body.get("match").map(YamlValue::text).orElse("any");
        if (written.equals("any")) {
            return Match.ANY;
        }
        if (written.equals("all")) {
            return new Match(sets);
        }
        int atLeast = Integer.parseInt(written);
        if (atLeast > sets) {
            scope.problems()
                    .error(
                            body.require("match"),
                            "asks for " + atLeast + " phrase sets but only " + sets + " are listed",
                            "");
        }
        return new Match(atLeast);
    }

    private void refuseExcepted(YamlValue body, List<String> phrases, List<String> except) {
        List<String> both = new ArrayList<>(phrases);
        both.retainAll(except);
        both.forEach(set -> scope.problems()
                .error(
                        body.require("except"),
                        "'" + set + "' is both listened for and excepted, so it can never count",
                        "remove it from one of the lists"));
    }

    private Check silence(YamlValue body) {
        Who after = who(body, "after", CheckDefaults.SILENCE_AFTER);
        return new Check.Silence(
                positive(body, "longer_than").orElse(CheckDefaults.LONGER_THAN),
                after,
                body.whole("max_count").orElse(CheckDefaults.MAX_COUNT),
                scope.mentioned(body, "excused_by", Who.AGENT),
                scope.thresholds(body));
    }

    private Check hold(YamlValue body) {
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

    private Check held(YamlValue body) {
        return new Check.Held(
                scope.mentioned(body, "announced_by", Who.AGENT),
                positive(body, "at_least").orElse(CheckDefaults.HOLD_AT_LEAST),
                scope.thresholds(body));
    }

    private Check interrupts(YamlValue body) {
        return new Check.Interrupts(
                who(body, "who", CheckDefaults.WHO),
                positive(body, "overlap").orElse(CheckDefaults.OVERLAP),
                body.whole("min_words").orElse(CheckDefaults.MIN_WORDS),
                body.whole("max_count").orElse(CheckDefaults.MAX_COUNT));
    }

    private Check speechRate(YamlValue body) {
        return new Check.SpeechRate(
                who(body, "who", CheckDefaults.WHO),
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

    private Check hangsUp(YamlValue body) {
        Who who = who(body, "who", CheckDefaults.HANGS_UP_WHO);
        return new Check.HangsUp(
                who, body.duration("not_before"), scope.mentioned(body, "farewell", Who.AGENT), scope.thresholds(body));
    }

    private Check meta(YamlValue body) {
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

    private Check speaks(YamlValue body) {
        return new Check.Speaks(who(body, "who", CheckDefaults.WHO), windows.of(body));
    }

    private Check speaksAtLength(YamlValue body) {
        return new Check.SpeaksAtLength(
                who(body, "who", CheckDefaults.WHO), positive(body, "at_least").orElse(CheckDefaults.AT_LENGTH));
    }

    /** A time that has to be longer than nothing. */
    private Optional<Duration> positive(YamlValue body, String key) {
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
