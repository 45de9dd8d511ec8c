package org.callqa.rubric;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.language.InvalidPhraseException;
import org.callqa.language.LinearRegex;
import org.callqa.rubric.Check.Match;
import org.callqa.rubric.PhraseUse.Purpose;

/** Reads the checks of what is said. */
final class SpokenChecks {

    private final CriterionScope scope;
    private final WindowParser windows;

    SpokenChecks(CriterionScope scope, WindowParser windows) {
        this.scope = scope;
        this.windows = windows;
    }

    Check.Says says(YamlValue body, Purpose purpose, Who otherwise) {
        Who who = CheckParser.who(body, "who", otherwise);
        Window window = windows.of(body);
        List<String> except = scope.excepted(body, who);
        Match match = match(body);
        List<String> phrases = scope.noted(body, "phrases", purpose, who, window, except, match.atLeast());
        refuseExcepted(body, phrases, except);
        return new Check.Says(who, phrases, match, window, except, scope.thresholds(body));
    }

    Check.NeverSays neverSays(YamlValue body, Purpose purpose) {
        Who who = CheckParser.who(body, "who", CheckDefaults.WHO);
        Window window = windows.of(body);
        List<String> except = scope.excepted(body, who);
        List<String> phrases = scope.noted(body, "phrases", purpose.negated(), who, window, except, 1);
        refuseExcepted(body, phrases, except);
        return new Check.NeverSays(who, phrases, window, except, scope.thresholds(body));
    }

    Check saysRegex(YamlValue body) {
        YamlValue pattern = body.require("pattern");
        return new Check.SaysRegex(
                CheckParser.who(body, "who", CheckDefaults.WHO), regex(pattern, scope.problems()), windows.of(body));
    }

    Check repeatsBack(YamlValue body) {
        Who who = CheckParser.who(body, "who", CheckDefaults.WHO);
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
                body.whole("within_turns").orElse(CheckDefaults.WITHIN_TURNS),
                body.duration("within").orElse(CheckDefaults.WITHIN),
                body.number("min_overlap").orElse(CheckDefaults.MIN_OVERLAP),
                body.whole("digits"),
                scope.mentioned(body, "cues", who),
                scope.thresholds(body));
    }

    Check addressForm(YamlValue body) {
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
                CheckParser.who(body, "who", CheckDefaults.WHO),
                prefer,
                avoid,
                body.number("max_share").orElse(CheckDefaults.MAX_SHARE),
                windows.of(body));
    }

    /** A pattern of a file; upper and lower case are one, because recognisers do not tell them apart. */
    static Pattern regex(YamlValue value, Problems problems) {
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
}
