package org.callqa.rubric.read;

import java.util.List;
import java.util.Locale;
import org.callqa.rubric.Check;
import org.callqa.rubric.CheckDefaults;
import org.callqa.rubric.Who;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.yaml.YamlValue;

/** Reads a check that fits the schema into its record. */
final class CheckParser {

    private final CriterionScope scope;
    private final SpokenChecks spoken;
    private final ConductChecks conduct;

    CheckParser(CriterionScope scope) {
        this.scope = scope;
        WindowParser windows = new WindowParser(scope, this);
        this.spoken = new SpokenChecks(scope, windows);
        this.conduct = new ConductChecks(scope, windows);
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
            case "not" -> new Check.Not(parse(body, purpose.negated()));
            case "order" -> order(body, purpose == Purpose.FORBIDDEN ? Purpose.MENTIONED : purpose);
            case "says" -> spoken.says(body, purpose, CheckDefaults.WHO);
            case "never_says" -> spoken.neverSays(body, purpose);
            case "says_regex" -> spoken.saysRegex(body);
            case "repeats_back" -> spoken.repeatsBack(body);
            case "address_form" -> spoken.addressForm(body);
            case "answers_within" -> new Check.AnswersWithin(body.whole("rings"), conduct.positive(body, "delay"));
            case "silence" -> conduct.silence(body);
            case "hold" -> conduct.hold(body);
            case "held" -> conduct.held(body);
            case "interrupts" -> conduct.interrupts(body);
            case "speech_rate" -> conduct.speechRate(body);
            case "hangs_up" -> conduct.hangsUp(body);
            case "meta" -> conduct.meta(body);
            case "speaks" -> conduct.speaks(body);
            case "speaks_at_length" -> conduct.speaksAtLength(body);
            default -> throw new IllegalStateException("the schema knows a check the reader does not: " + only.key());
        };
    }

    private List<Check> list(YamlValue body, Purpose purpose) {
        return body.items().stream().map(check -> parse(check, purpose)).toList();
    }

    private Check order(YamlValue body, Purpose purpose) {
        Check first = parse(body.require("first"), purpose);
        Check then = parse(body.require("then"), purpose);
        if (first.equals(then)) {
            scope.problems().error(body, "first and then are the same check", "an order needs two different ones");
        }
        return new Check.Order(first, then, conduct.positive(body, "max_gap"));
    }

    static Who who(YamlValue body, String key, Who otherwise) {
        return body.get(key)
                .map(value -> Who.valueOf(value.text().toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }
}
