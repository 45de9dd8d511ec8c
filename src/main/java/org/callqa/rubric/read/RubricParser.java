package org.callqa.rubric.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callqa.call.Language;
import org.callqa.rubric.Check;
import org.callqa.rubric.Check.Thresholds;
import org.callqa.rubric.CheckDefaults;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.lint.Written.WrittenCriterion;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Reads what fits the schema of a rubric file into sections and criteria, and leaves out what does not. */
final class RubricParser {

    private final YamlValue root;
    private final Set<List<Object>> broken;
    private final Problems problems;

    /** @param broken paths of what the schema refused */
    RubricParser(YamlValue root, Set<List<Object>> broken, Problems problems) {
        this.root = root;
        this.broken = broken;
        this.problems = problems;
    }

    List<Rubric.Section> sections() {
        return sectionValues().stream()
                .map(section -> new Rubric.Section(text(section, "id"), text(section, "title")))
                .toList();
    }

    List<WrittenCriterion> criteria() {
        Thresholds thresholds = root.get("thresholds")
                .filter(this::isWhole)
                .map(value -> CriterionScope.thresholds(value, CheckDefaults.THRESHOLDS, problems))
                .orElse(CheckDefaults.THRESHOLDS);
        List<WrittenCriterion> criteria = new ArrayList<>();
        for (YamlValue section : sectionValues()) {
            for (YamlValue at : section.get("criteria").map(YamlValue::items).orElse(List.of())) {
                if (isWhole(at)) {
                    criteria.add(criterion(text(section, "id"), at, thresholds));
                }
            }
        }
        return criteria;
    }

    private WrittenCriterion criterion(String section, YamlValue at, Thresholds thresholds) {
        String id = text(at, "id");
        Set<Language> languages = languages(at);
        Optional<YamlValue> appliesWhen = at.get("applies_when");
        CriterionScope scope = new CriterionScope(id, appliesWhen.isPresent(), languages, thresholds, problems);
        CheckParser checks = new CheckParser(scope);
        Optional<Check> condition = appliesWhen.map(value -> checks.parse(value, Purpose.MENTIONED));
        Check check = checks.parse(at.require("check"), Purpose.REQUIRED);
        if (condition.filter(check::equals).isPresent()) {
            problems.error(
                    at.require("applies_when"),
                    "is the same as the check, so the answer would always be yes",
                    "applies_when says in which calls the question is asked");
        }
        Map<Language, String> question = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            at.require("question").get(language.code()).ifPresent(text -> question.put(language, text.text()));
        }
        Criterion criterion = new Criterion(
                id,
                section,
                question,
                at.number("weight").orElse(0.0),
                at.flag("critical"),
                languages,
                condition,
                check,
                scope.uses().stream().flatMap(use -> use.sets().stream()).collect(Collectors.toSet()));
        return new WrittenCriterion(criterion, at, scope.uses());
    }

    private static Set<Language> languages(YamlValue at) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        at.get("languages")
                .map(YamlValue::texts)
                .orElse(List.of())
                .forEach(code -> Language.of(code).ifPresent(languages::add));
        return languages.isEmpty() ? EnumSet.allOf(Language.class) : languages;
    }

    private List<YamlValue> sectionValues() {
        return root.get("sections").map(YamlValue::items).orElse(List.of());
    }

    private static String text(YamlValue value, String key) {
        return value.get(key).map(YamlValue::text).orElse("");
    }

    /** Whether the schema found nothing to refuse here or below. */
    private boolean isWhole(YamlValue value) {
        return !broken.contains(value.path());
    }
}
