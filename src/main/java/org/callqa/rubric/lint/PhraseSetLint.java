package org.callqa.rubric.lint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.lint.RubricLint.Reach;
import org.callqa.rubric.lint.Written.WrittenCriterion;
import org.callqa.rubric.lint.Written.WrittenSet;
import org.callqa.rubric.yaml.NearestName;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Phrase sets that are named exist, once, and can be heard in the languages they are asked in. */
final class PhraseSetLint {

    private final Written written;
    private final Reach reach;
    private final Problems problems;
    private final Map<String, WrittenSet> byName = new LinkedHashMap<>();

    PhraseSetLint(Written written, Reach reach, Problems problems) {
        this.written = written;
        this.reach = reach;
        this.problems = problems;
    }

    void run() {
        written.sets().forEach(this::index);
        Set<String> used = new HashSet<>();
        for (WrittenCriterion criterion : written.criteria()) {
            for (PhraseUse use : criterion.uses()) {
                used.addAll(use.sets());
                if (reach != Reach.NOT_ALL_PHRASES && allExist(use)) {
                    canBeHeard(use);
                }
            }
        }
        if (reach == Reach.EVERYTHING) {
            byName.values().stream()
                    .filter(located -> !used.contains(located.set().name()))
                    .forEach(located ->
                            problems.warning(located.at(), "no criterion of this rubric uses this phrase set", ""));
        }
    }

    private void index(WrittenSet located) {
        WrittenSet first = byName.putIfAbsent(located.set().name(), located);
        // within one file it is a key written twice, which has been said already
        if (first != null && !first.file().equals(located.file())) {
            problems.error(
                    located.at(),
                    "there is already a phrase set of this name in "
                            + first.at().place().fileAndLine(),
                    "give one of them another name, or join them");
        }
    }

    private boolean allExist(PhraseUse use) {
        boolean all = true;
        for (YamlValue item : use.list().items()) {
            if (!byName.containsKey(item.text())) {
                all = false;
                problems.error(
                        item,
                        "there is no phrase set '" + item.text() + "'",
                        NearestName.didYouMean(item.text(), byName.keySet())
                                .orElse(
                                        byName.isEmpty()
                                                ? "name the folder of the phrase sets with phrases:"
                                                : "phrase sets are written in the folder named by phrases:"));
            }
        }
        return all;
    }

    private void canBeHeard(PhraseUse use) {
        for (Language language : Language.values()) {
            List<String> silent =
                    use.sets().stream().filter(name -> !heard(name, language)).toList();
            int heard = use.sets().size() - silent.size();
            if (!use.languages().contains(language)
                    || heard >= Math.min(use.needed(), use.sets().size())) {
                continue;
            }
            String message = "has no phrases in " + language.code() + " ('" + String.join("', '", silent) + "'), but "
                    + use.criterion() + " is asked in " + language.code();
            String hint = "add " + language.code() + ": to the phrase set, or leave " + language.code()
                    + " out of the criterion's languages";
            if (use.purpose() == Purpose.EXCEPTED) {
                problems.warning(use.list(), message, hint);
            } else {
                problems.error(use.list(), message, hint);
            }
        }
    }

    /** A set that is broken has been complained of; it counts as heard, so that nothing is said twice. */
    private boolean heard(String name, Language language) {
        WrittenSet located = byName.get(name);
        return located != null && (located.broken() || located.set().speaks(language));
    }
}
