package org.callqa.language.match;

import org.callqa.language.phrase.Automaton;
import org.callqa.language.words.Role;

/** What it costs to hear one unit of a text in some place of a phrase. */
final class Prices {

    /** What another word costs in the place of a number, and what a misfit of two words read as one may be at most. */
    static final float NUMBER_MISS = 0.7f;

    private static final float JOINED_MISS = 0.2f;
    private static final float NEVER = AlignmentRow.NEVER;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final PhraseInText sounds;
    private final Costs costs;

    private int unit;
    private float evidence;
    private boolean negation;

    Prices(PhraseInText sounds) {
        this.phrase = sounds.phrase;
        this.text = sounds.text;
        this.sounds = sounds;
        this.costs = sounds.costs;
    }

    /** Chooses the unit that is spoken of. */
    void moveTo(int place) {
        unit = place;
        evidence = text.evidence[place];
        negation = text.role[place] == Role.NEGATION;
    }

    /** Of the unit heard on an arc; the first one of a phrase must be like its sound, or it is infinite. */
    float heard(int arc, boolean first) {
        byte kind = phrase.kind[arc];
        if (kind == Automaton.SOUND) {
            float miss = sounds.miss(arc, unit);
            if (first && miss == 1 && !text.wild[unit]) {
                return NEVER;
            }
            float price = miss * evidence * (costs.least[arc] + costs.more[arc] * evidence);
            return negation ? Math.max(price, miss * phrase.negationCost) : price;
        }
        if (kind == Automaton.JOINED) {
            float miss = sounds.miss(arc, unit);
            if (sounds.mayBeAny(arc)) {
                return first && miss == 1 && !text.wild[unit] ? NEVER : miss * evidence * phrase.cost[arc];
            }
            return miss > JOINED_MISS ? NEVER : miss * phrase.cost[arc];
        }
        if (kind == Automaton.SILENT) {
            return NEVER;
        }
        if (kind == Automaton.NUMBER) {
            return text.numeric[unit] ? 0 : NUMBER_MISS * evidence;
        }
        return phrase.cost[arc] + (negation ? phrase.negationCost / 2 : 0);
    }

    /** Of the unit and the one before heard as one on an arc; infinite where they are not like its sound. */
    float pairHeard(int arc) {
        float miss = sounds.pairMiss(arc, unit);
        return miss < NEVER ? miss * phrase.cost[arc] : NEVER;
    }

    /** Of the unit where it does not belong to the phrase and extra units cost their full share. */
    float extra() {
        return negation ? phrase.negationCost : text.insertion[unit];
    }
}
