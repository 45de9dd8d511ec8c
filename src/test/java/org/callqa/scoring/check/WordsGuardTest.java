package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.neverSays;
import static org.callqa.scoring.Checks.rings;
import static org.callqa.scoring.Checks.says;

import com.google.re2j.Pattern;
import java.util.List;
import org.callqa.call.Finding.Kind;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

/** Of a call in another language than its model's, whatever words came of it. */
class WordsGuardTest {

    private static final Check OFFERED = says(Who.AGENT, "offer");
    private static final Check APOLOGISED = says(Who.AGENT, "apology");

    private static Calls notUnderstood() {
        return Calls.english()
                .phrases("offer", "how can i help")
                .phrases("apology", "i am sorry")
                .rings(2)
                .agent("hello how can i help")
                .customer("he said a dim gate sir")
                .agent("and the own or a tall")
                .endedBy(Party.AGENT)
                .with(Kind.NOT_UNDERSTOOD);
    }

    @Test
    void nothingIsSaidAndNothingIsLeftUnsaid() {
        assertUnsure(OFFERED);
        assertUnsure(APOLOGISED);
        assertUnsure(neverSays(Who.AGENT, "offer"));
        assertUnsure(neverSays(Who.AGENT, "apology"));
        assertUnsure(new Check.SaysRegex(Who.AGENT, Pattern.compile("sorry"), Window.WHOLE_CALL));
        assertUnsure(new Check.AddressForm(Who.AGENT, List.of("sir"), List.of("mate"), 0.2, Window.WHOLE_CALL));
    }

    @Test
    void whatIsMadeOfWordsIsAsUnsure() {
        assertUnsure(new Check.Not(OFFERED));
        assertUnsure(new Check.Surely(APOLOGISED));
        assertUnsure(new Check.OtherwiseUnsure(APOLOGISED));
        assertUnsure(new Check.AllOf(List.of(OFFERED, rings(2))));
        assertUnsure(new Check.AnyOf(List.of(APOLOGISED, rings(1))));
    }

    @Test
    void theTonesTheClockAndTheCallListGoOnAnswering() {
        Calls call = notUnderstood();

        assertThat(call.evaluate(rings(2)).verdict()).isEqualTo(Verdict.MET);
        assertThat(call.evaluate(rings(1)).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(call.evaluate(new Check.Speaks(Who.CUSTOMER, Window.WHOLE_CALL))
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(call.evaluate(new Check.AnyOf(List.of(APOLOGISED, rings(2)))).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(call.evaluate(new Check.AllOf(List.of(OFFERED, rings(1)))).verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theReasonIsTheFinding() {
        assertThat(InEnglish.words(notUnderstood().evaluate(APOLOGISED).reason()))
                .isEqualTo("so the test says");
    }

    private static void assertUnsure(Check check) {
        assertThat(notUnderstood().evaluate(check).verdict()).as("%s", check).isEqualTo(Verdict.UNSURE);
    }
}
