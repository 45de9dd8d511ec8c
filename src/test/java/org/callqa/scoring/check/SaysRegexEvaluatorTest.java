package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.first;

import com.google.re2j.Pattern;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class SaysRegexEvaluatorTest {

    private static final Check TICKET =
            new Check.SaysRegex(Who.AGENT, Pattern.compile("ticket number( [a-z]+){2,4}"), Window.WHOLE_CALL);

    @Test
    void theWordsThatMatchAreTheQuote() {
        CheckResult result = Calls.english()
                .agent("hello")
                .agent("your ticket number five five two")
                .evaluate(TICKET);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(result.evidence().get(0).quote()).isEqualTo("ticket number five five two");
        assertThat(result.evidence().get(0).span().orElseThrow().startMs()).isEqualTo(1_200);
    }

    @Test
    void mandarinIsMatchedWithoutSpaces() {
        Check order = new Check.SaysRegex(Who.AGENT, Pattern.compile("订单号.{2,8}"), Window.WHOLE_CALL);
        CheckResult result = Calls.mandarin().agent("您 的 订单 号 五五二").evaluate(order);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(result.evidence().get(0).quote()).isEqualTo("订单号五五二");
    }

    @Test
    void absenceHasToBeEarnedHereToo() {
        assertThat(Calls.english().agent("goodbye then").evaluate(TICKET).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Calls.english()
                        .agent("goodbye")
                        .mumbles(Party.AGENT, 3_000)
                        .evaluate(TICKET)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void nobodyHasToReadThePattern() {
        CheckResult result = Calls.english().agent("goodbye then").evaluate(TICKET);

        assertThat(InEnglish.words(result.reason()))
                .startsWith("nothing that fits the rubric's pattern heard in the whole call");
    }

    @Test
    void onlyWordsInTheWindowCount() {
        Check early = new Check.SaysRegex(Who.AGENT, Pattern.compile("goodbye"), first(2));

        assertThat(Calls.english()
                        .agent("hello this is mary from sales goodbye")
                        .evaluate(early)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }
}
