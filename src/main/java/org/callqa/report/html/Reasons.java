package org.callqa.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;

/** A reason as a page shows it: what decides first, then the rest in smaller type, nothing twice. */
final class Reasons {

    private static final Pattern UNIT = Pattern.compile("(\\d) (s|%|Hz|dB|dBFS|秒)(?!\\p{L})");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final NumberMask mask;
    private final Language spoken;
    private final Texts texts;

    /** @param spoken the language of the call */
    Reasons(NumberMask mask, Language spoken, Texts texts) {
        this.mask = mask;
        this.spoken = spoken;
        this.texts = texts;
    }

    /**
     * The clauses of a reason, each as a sentence, and figures behind what they explain.
     *
     * @param shown quotes that stand beside the reason, which need not be told again
     */
    List<String> clauses(Reason reason, Set<String> shown) {
        Set<Reason> told = new LinkedHashSet<>();
        Set<Reason> figures = new LinkedHashSet<>();
        for (Reason sentence : reason.sentences()) {
            for (Reason clause : sentence.clauses()) {
                if (!isShown(clause, shown)) {
                    told.add(withoutFigures(clause, figures));
                }
            }
        }
        // of several stretches that were searched, the figures of the first say enough
        figures.stream().findFirst().ifPresent(told::add);
        return told.stream()
                .map(clause -> typeset(Printable.of(mask.sentence(clause, spoken, texts))))
                .distinct()
                .toList();
    }

    /** All of a reason as one sentence, without figures: half of what made a question not due says the opposite. */
    String whole(Reason reason) {
        List<Reason> told = reason.clauses().stream()
                .filter(clause -> !clause.is("roles.certainty") && !clause.is("roles.certainty-because"))
                .map(clause -> withoutFigures(clause, new LinkedHashSet<>()))
                .toList();
        return typeset(Printable.of(mask.sentence(Reason.also(told), spoken, texts)));
    }

    /** As the rest of a page is set: a figure stays with its unit, and quotation marks are no inches. */
    private static String typeset(String sentence) {
        return UNIT.matcher(QUOTED.matcher(sentence).replaceAll("“$1”")).replaceAll("$1\u00A0$2");
    }

    private static Reason withoutFigures(Reason clause, Set<Reason> figures) {
        if (clause.is("absence") && clause.slots().get(0) instanceof Reason what) {
            figures.add((Reason) clause.slots().get(1));
            return what;
        }
        List<Filling> slots = new ArrayList<>();
        for (Filling slot : clause.slots()) {
            slots.add(slot instanceof Reason part ? withoutFigures(part, figures) : slot);
        }
        return new Reason(clause.key(), slots);
    }

    /** Whether it says no more than that something was heard which stands beside it. */
    private boolean isShown(Reason clause, Set<String> shown) {
        if (clause.is("list")) {
            return clause.slots().stream().allMatch(slot -> slot instanceof Reason part && isShown(part, shown));
        }
        return clause.is("heard")
                && clause.slots().get(0) instanceof Filling.Quote said
                && shown.stream().anyMatch(other -> other.contains(Printable.of(mask.quote(said.words(), spoken))));
    }
}
