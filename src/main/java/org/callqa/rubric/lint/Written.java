package org.callqa.rubric.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.PhraseSet;
import org.callqa.rubric.yaml.SourceText;
import org.callqa.rubric.yaml.YamlValue;

/** What could be read of a rubric, with the places where it is written. */
public record Written(List<WrittenCriterion> criteria, List<WrittenSet> sets) {

    /**
     * A criterion with its place in the file.
     *
     * @param uses where its checks name phrase sets
     */
    public record WrittenCriterion(Criterion criterion, YamlValue at, List<PhraseUse> uses) {}

    /**
     * A phrase set with the place of its name.
     *
     * @param broken whether some of it was refused
     */
    public record WrittenSet(PhraseSet set, YamlValue at, SourceText file, boolean broken) {}

    public Written {
        criteria = List.copyOf(criteria);
        sets = List.copyOf(sets);
    }

    /** The phrases of a set; an unknown name has none. */
    List<PhrasePattern> phrases(String name, Language language) {
        return set(name).map(set -> set.phrases(language)).orElse(List.of());
    }

    /** What does not count where phrases are forbidden: by the check, or by the sets themselves. */
    List<PhrasePattern> excepted(PhraseUse use, Language language) {
        Stream<PhrasePattern> byCheck = use.except().stream().flatMap(name -> phrases(name, language).stream());
        Stream<PhrasePattern> bySets =
                use.sets().stream().flatMap(name -> set(name).stream()).flatMap(set -> set.except(language).stream());
        return Stream.concat(byCheck, bySets).toList();
    }

    private Optional<PhraseSet> set(String name) {
        return sets.stream()
                .map(WrittenSet::set)
                .filter(set -> set.name().equals(name))
                .findFirst();
    }
}
