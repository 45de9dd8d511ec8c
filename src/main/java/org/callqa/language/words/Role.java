package org.callqa.language.words;

/** What a unit does in a sentence, and so what it weighs in a comparison. */
public enum Role {
    /** Carries the meaning. */
    CONTENT(1.0, 0.45),
    /** Pronouns, modal verbs: heard often, seldom decisive. */
    LIGHT(0.6, 0.3),
    /** Articles, particles. */
    FUNCTION(0.35, 0.2),
    /** Hesitation; worth nothing, costs nothing. */
    FILLER(0.15, 0.04),
    /** Makes the sentence another one: without "else" a closing question is an offer of help. */
    DECISIVE(1.0, 0.45),
    /** Turns the meaning round. */
    NEGATION(1.0, 0.45);

    private final double weight;
    private final double insertion;

    Role(double weight, double insertion) {
        this.weight = weight;
        this.insertion = insertion;
    }

    /** What a unit of a phrase weighs, 1 for a content word. */
    public double weight() {
        return weight;
    }

    /** What an extra unit heard inside a phrase costs, in the same measure. */
    public double insertion() {
        return insertion;
    }
}
