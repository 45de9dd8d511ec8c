package org.callqa.language;

/** What it costs to hear a unit of a text in some place of a phrase. */
final class Prices {

    /** What another word costs in the place of a number, and what a misfit of two words read as one may be at most. */
    static final float NUMBER_MISS = 0.7f;

    private static final float JOINED_MISS = 0.2f;
    private static final float NEVER = AlignmentRow.NEVER;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final PhraseInText sounds;

    Prices(PhraseInText sounds) {
        this.phrase = sounds.phrase;
        this.text = sounds.text;
        this.sounds = sounds;
    }

    /** Of a unit heard on an arc; the first one of a phrase must be like its sound, or it is infinite. */
    float heard(int arc, int unit, boolean first) {
        byte kind = phrase.kind[arc];
        if (kind == Automaton.SOUND) {
            float miss = sounds.miss[arc][text.id[unit]];
            if (first && miss == 1 && !text.wild[unit]) {
                return NEVER;
            }
            float price = miss * text.evidence[unit] * phrase.cost[arc];
            return text.role[unit] == Role.NEGATION ? Math.max(price, miss * phrase.negationCost) : price;
        }
        if (kind == Automaton.JOINED) {
            float miss = sounds.miss[arc][text.id[unit]];
            return miss > JOINED_MISS ? NEVER : miss * phrase.cost[arc];
        }
        if (kind == Automaton.SILENT) {
            return NEVER;
        }
        if (kind == Automaton.NUMBER) {
            return text.numeric[unit] ? 0 : NUMBER_MISS * text.evidence[unit];
        }
        return phrase.cost[arc] + (text.role[unit] == Role.NEGATION ? phrase.negationCost / 2 : 0);
    }

    /** Of two neighbouring units heard as one on an arc; infinite where they are not like its sound. */
    float pairHeard(int arc, int pair) {
        float[] miss = sounds.pairMiss[arc];
        return miss.length > 0 && miss[pair] < NEVER ? miss[pair] * phrase.cost[arc] : NEVER;
    }

    /** Of a unit that does not belong to the phrase, where extra units cost their full share. */
    float extra(int unit) {
        return text.role[unit] == Role.NEGATION ? phrase.negationCost : text.insertion[unit];
    }

    /** Of a way that begins with a unit although a negation stands before it. */
    float denied(int unit) {
        return text.isDeniedDirectly(unit) ? phrase.negationCost : 0;
    }
}
