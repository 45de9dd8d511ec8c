package org.callqa.rubric.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.rubric.lint.PhraseUse.Purpose;

/** Two places of a rubric of which one asks a party to say something and the other forbids it something at that time. */
record PhraseConflict(PhraseUse required, PhraseUse forbidden, Language language) {

    static List<PhraseConflict> of(List<ParsedCriterion> criteria) {
        List<PhraseConflict> conflicts = new ArrayList<>();
        List<PhraseUse> required = uses(criteria, Set.of(Purpose.REQUIRED, Purpose.ENOUGH));
        for (PhraseUse forbidden : uses(criteria, Set.of(Purpose.FORBIDDEN))) {
            for (Language language : Language.values()) {
                required.stream()
                        .filter(use -> meet(use, forbidden))
                        .filter(use -> use.languages().contains(language))
                        .filter(use -> forbidden.languages().contains(language))
                        .forEach(use -> conflicts.add(new PhraseConflict(use, forbidden, language)));
            }
        }
        return conflicts;
    }

    /** Whether there are calls in which the criteria are not both asked. */
    boolean isConditional() {
        return required.conditional() || forbidden.conditional();
    }

    private static List<PhraseUse> uses(List<ParsedCriterion> criteria, Set<Purpose> purposes) {
        return criteria.stream()
                .flatMap(parsed -> parsed.uses().stream())
                .filter(use -> purposes.contains(use.purpose()))
                .toList();
    }

    private static boolean meet(PhraseUse required, PhraseUse forbidden) {
        boolean sameSpeaker =
                required.who() == forbidden.who() || required.who() == Who.ANY || forbidden.who() == Who.ANY;
        boolean sameTime = forbidden.window().equals(Window.WHOLE_CALL)
                || forbidden.window().equals(required.window());
        return sameSpeaker && sameTime;
    }
}
