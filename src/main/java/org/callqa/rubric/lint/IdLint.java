package org.callqa.rubric.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Ids are columns of scorecards: each exists once, and none is called like a column that is always there. */
final class IdLint {

    private static final int MAX_CRITERIA = 200;

    /** Columns of scorecards/<agent>.csv that could be the id of a criterion. */
    private static final Set<String> COLUMNS = Set.of("recording", "language", "score", "answered", "asked");

    private final YamlValue root;
    private final Problems problems;

    IdLint(YamlValue root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    void run() {
        List<YamlValue> sections = items(root, "sections");
        List<YamlValue> criteria = sections.stream()
                .flatMap(section -> items(section, "criteria").stream())
                .toList();
        refuseTwins("section", sections);
        refuseTwins("criterion", criteria);
        for (YamlValue criterion : criteria) {
            criterion
                    .get("id")
                    .filter(id -> COLUMNS.contains(id.text()))
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

    private static List<YamlValue> items(YamlValue value, String key) {
        return value.get(key).map(YamlValue::items).orElse(List.of());
    }
}
