package org.callqa.scoring.answer;

/** The five answers to a criterion. Only {@link #MET} and {@link #NOT_MET} enter the score. */
public enum Verdict {
    MET,
    NOT_MET,
    /** The trigger did not occur: nobody complained, so no apology was due. */
    NOT_APPLICABLE,
    /** Something near was heard, or the stretch searched was recognised badly: for a person to listen to. */
    UNSURE,
    /** This recording cannot answer, whoever listens. */
    NOT_MEASURABLE;

    /** Whether the answer enters the score. */
    public boolean answered() {
        return this == MET || this == NOT_MET;
    }
}
