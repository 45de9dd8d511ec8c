package org.callqa.rubric.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.lint.Written.WrittenCriterion;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Looks for what no schema can see: names that lead nowhere, rules that contradict each other, questions without text. */
public final class RubricLint {

    private static final int MAX_CRITERIA = 200;

    /** How much of a rubric could be read; what is missing is only called missing where it could have been seen. */
    public enum Reach {
        /** All of it, without a mistake. */
        EVERYTHING,
        /** All phrase sets, with mistakes in some places. */
        ALL_PHRASES,
        /** Not all files of phrase sets. */
        NOT_ALL_PHRASES
    }

    private final YamlValue root;
    private final Written written;
    private final Reach reach;
    private final Problems problems;

    public RubricLint(YamlValue root, Written written, Reach reach, Problems problems) {
        this.root = root;
        this.written = written;
        this.reach = reach;
        this.problems = problems;
    }

    public void run() {
        minAnswered();
        ids();
        written.criteria().forEach(this::questions);
        new PhraseSetLint(written, reach, problems).run();
        new ConflictLint(written, problems).refuseTheSame();
    }

    /** Half a percent is nobody's wish: a share was written where percent are read. */
    private void minAnswered() {
        root.number("min_answered")
                .filter(percent -> percent > 0 && percent <= 1)
                .ifPresent(share -> problems.warning(
                        root.require("min_answered"),
                        "is " + share + " percent, which every call reaches",
                        "write percent, such as 50 for one half"));
    }

    /** Ids are columns of scorecards: each exists once, and none is called like a column that is always there. */
    private void ids() {
        List<YamlValue> sections = items(root, "sections");
        List<YamlValue> criteria = sections.stream()
                .flatMap(section -> items(section, "criteria").stream())
                .toList();
        refuseTwins("section", sections);
        refuseTwins("criterion", criteria);
        for (YamlValue criterion : criteria) {
            criterion
                    .get("id")
                    .filter(id -> Rubric.CALL_COLUMNS.contains(id.text()))
                    .ifPresent(id -> problems.error(
                            id, "'" + id.text() + "' is the name of a scorecard column", "choose another id"));
        }
        if (criteria.size() > MAX_CRITERIA) {
            problems.error(
                    criteria.get(MAX_CRITERIA),
                    "there are " + criteria.size() + " criteria, the most is " + MAX_CRITERIA,
                    "");
        }
    }

    private void refuseTwins(String what, List<YamlValue> list) {
        Map<String, YamlValue> seen = new HashMap<>();
        for (YamlValue item : list) {
            Optional<YamlValue> id = item.get("id");
            if (id.isEmpty() || id.get().text().isEmpty()) {
                continue;
            }
            YamlValue first = seen.putIfAbsent(id.get().text().toLowerCase(Locale.ROOT), id.get());
            if (first != null) {
                problems.error(
                        id.get(),
                        "there is already a " + what + " '" + first.text() + "' in "
                                + first.place().fileAndLine(),
                        "give one of them another id");
            }
        }
    }

    /** A question that is asked in a language is written in it. */
    private void questions(WrittenCriterion asked) {
        for (Language language : asked.criterion().languages()) {
            if (asked.criterion().question().getOrDefault(language, "").isBlank()) {
                problems.error(
                        asked.at().require("question"),
                        "is not written in " + language.code(),
                        "add " + language.code() + ":, or leave " + language.code() + " out of languages");
            }
        }
    }

    private static List<YamlValue> items(YamlValue value, String key) {
        return value.get(key).map(YamlValue::items).orElse(List.of());
    }
}
