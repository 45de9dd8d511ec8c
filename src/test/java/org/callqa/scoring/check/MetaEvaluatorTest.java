package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Check.Meta.Comparison;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaEvaluatorTest {

    private static Verdict compare(String actual, Comparison comparison, String value) {
        return Calls.english()
                .column("column", actual)
                .evaluate(new Check.Meta("column", comparison, value))
                .verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "Billing, EQUALS, billing, MET",
        "billing, EQUALS, sales, NOT_MET",
        "2.0, EQUALS, 2, MET",
        "billing, NOT_EQUALS, sales, MET",
        "10, LESS, 9, NOT_MET",
        "9, AT_MOST, 9, MET",
        "10, MORE, 9, MET",
        "8, AT_LEAST, 9, NOT_MET",
        "VIP Billing, CONTAINS, vip, MET",
        "many, MORE, 9, NOT_MEASURABLE",
        "unknown, EQUALS, outbound, NOT_MEASURABLE",
        "unknown, NOT_EQUALS, outbound, NOT_MEASURABLE",
        "unknown, EQUALS, unknown, MET",
    })
    void columnsAreComparedAsNumbersWhenBothAre(String actual, Comparison comparison, String value, Verdict expected) {
        assertThat(compare(actual, comparison, value)).isEqualTo(expected);
    }

    @Test
    void anEmptyOrAbsentColumnDiffersFromEverything() {
        CheckResult absent = Calls.english().evaluate(new Check.Meta("queue", Comparison.EQUALS, "sales"));

        assertThat(absent.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(absent.reason())).isEqualTo("the call list has nothing in column 'queue'");
        assertThat(compare(" ", Comparison.NOT_EQUALS, "sales")).isEqualTo(Verdict.MET);
        assertThat(compare(" ", Comparison.CONTAINS, "sales")).isEqualTo(Verdict.NOT_MET);
        assertThat(compare(" ", Comparison.LESS, "9")).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
