package org.callqa.rubric.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.language.PhrasePattern;
import org.callqa.rubric.PhraseSet;

/** The phrases of a rubric by the names of their sets; an unknown name has none. */
final class PhrasesByName {

    private final Map<String, PhraseSet> sets;

    PhrasesByName(List<Located> sets) {
        this.sets = sets.stream()
                .map(Located::set)
                .collect(Collectors.toMap(PhraseSet::name, set -> set, (first, second) -> first));
    }

    List<PhrasePattern> phrases(String name, Language language) {
        PhraseSet set = sets.get(name);
        return set == null ? List.of() : set.phrases(language);
    }

    /** What does not count where phrases are forbidden: by the check, or by the sets themselves. */
    List<PhrasePattern> excepted(PhraseUse use, Language language) {
        Stream<PhrasePattern> byCheck = use.except().stream().flatMap(name -> phrases(name, language).stream());
        Stream<PhrasePattern> bySets = use.sets().stream().flatMap(name -> innocent(name, language).stream());
        return Stream.concat(byCheck, bySets).toList();
    }

    private List<PhrasePattern> innocent(String name, Language language) {
        PhraseSet set = sets.get(name);
        return set == null ? List.of() : set.except(language);
    }
}
