package org.callqa.bench;

import java.util.Locale;
import org.callqa.scoring.answer.Verdict;

/** Answers held against the truth. */
final class ErrorTally {

    static final String HEADER = "false NOT_MET | undue NOT_MET | false MET | UNSURE | not asked | answers";

    private int met;
    private int notMet;
    private int notDue;
    private int metAsNotMet;
    private int notDueAsNotMet;
    private int notMetAsMet;
    private int unsure;
    private int missed;

    void add(Verdict truth, Verdict answer) {
        met += truth == Verdict.MET ? 1 : 0;
        notMet += truth == Verdict.NOT_MET ? 1 : 0;
        notDue += truth == Verdict.NOT_APPLICABLE ? 1 : 0;
        metAsNotMet += truth == Verdict.MET && answer == Verdict.NOT_MET ? 1 : 0;
        notDueAsNotMet += truth == Verdict.NOT_APPLICABLE && answer == Verdict.NOT_MET ? 1 : 0;
        notMetAsMet += truth == Verdict.NOT_MET && answer == Verdict.MET ? 1 : 0;
        unsure += answer == Verdict.UNSURE ? 1 : 0;
        missed += truth != Verdict.NOT_APPLICABLE && answer == Verdict.NOT_APPLICABLE ? 1 : 0;
    }

    /** Percent of the answers whose truth is MET. */
    double falseNotMet() {
        return percent(metAsNotMet, met);
    }

    /** Percent of the answers whose truth is NOT_APPLICABLE. */
    double undueNotMet() {
        return percent(notDueAsNotMet, notDue);
    }

    /** Percent of the answers whose truth is NOT_MET. */
    double falseMet() {
        return percent(notMetAsMet, notMet);
    }

    /** Percent of all answers. */
    double unsure() {
        return percent(unsure, total());
    }

    /** Percent of the answers whose truth is MET or NOT_MET but which were taken as not due. */
    double missed() {
        return percent(missed, met + notMet);
    }

    int total() {
        return met + notMet + notDue;
    }

    int wrong() {
        return metAsNotMet + notDueAsNotMet + notMetAsMet;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %d",
                falseNotMet(),
                undueNotMet(),
                falseMet(),
                unsure(),
                missed(),
                total());
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
