package org.callqa.report.html;

import org.callqa.report.words.Texts;
import org.callqa.scoring.answer.Verdict;

/**
 * A verdict as a shape and a word.
 *
 * @param symbol the id of its drawing
 * @param word in the reader's language
 */
record Mark(String symbol, String word) {

    static Mark of(Verdict verdict, Texts texts) {
        return new Mark(symbol(verdict), texts.verdict(verdict));
    }

    private static String symbol(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case NOT_MET -> "not";
            case NOT_APPLICABLE -> "due";
            case UNSURE -> "uns";
            case NOT_MEASURABLE -> "nom";
        };
    }
}
