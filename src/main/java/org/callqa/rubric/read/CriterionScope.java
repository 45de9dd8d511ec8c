package org.callqa.rubric.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.rubric.Check.Thresholds;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.rubric.lint.PhraseUse;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** What the checks of one criterion have in common while they are read. */
final class CriterionScope {

    private final String criterion;
    private final boolean conditional;
    private final Set<Language> languages;
    private final Thresholds thresholds;
    private final Problems problems;
    private final List<PhraseUse> uses = new ArrayList<>();

    CriterionScope(
            String criterion, boolean conditional, Set<Language> languages, Thresholds thresholds, Problems problems) {
        this.criterion = criterion;
        this.conditional = conditional;
        this.languages = languages;
        this.thresholds = thresholds;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    Set<Language> languages() {
        return languages;
    }

    List<PhraseUse> uses() {
        return List.copyOf(uses);
    }

    /** Phrase sets that serve a check but are neither asked nor forbidden. */
    List<String> mentioned(YamlValue body, String key, Who who) {
        return noted(body, key, Purpose.MENTIONED, who, Window.WHOLE_CALL, List.of(), 1);
    }

    List<String> excepted(YamlValue body, Who who) {
        return noted(body, "except", Purpose.EXCEPTED, who, Window.WHOLE_CALL, List.of(), 1);
    }

    List<String> noted(
            YamlValue body, String key, Purpose purpose, Who who, Window window, List<String> except, int needed) {
        Optional<YamlValue> list = body.get(key);
        list.ifPresent(value -> uses.add(new PhraseUse(
                value,
                purpose,
                who,
                window,
                except,
                thresholds(body).met(),
                needed,
                criterion,
                conditional,
                languages)));
        return list.map(YamlValue::texts).orElse(List.of());
    }

    /** The thresholds of a check, completed from those of the rubric. */
    Thresholds thresholds(YamlValue body) {
        return body.get("thresholds")
                .map(value -> thresholds(value, thresholds, problems))
                .orElse(thresholds);
    }

    static Thresholds thresholds(YamlValue value, Thresholds otherwise, Problems problems) {
        double met = value.number("met").orElse(otherwise.met());
        double unsure = value.number("unsure").orElse(otherwise.unsure());
        if (unsure > met) {
            problems.error(
                    value,
                    "unsure (" + unsure + ") is above met (" + met + "), so nothing could ever be unsure",
                    "unsure must not be larger than met");
        }
        return new Thresholds(met, unsure);
    }
}
