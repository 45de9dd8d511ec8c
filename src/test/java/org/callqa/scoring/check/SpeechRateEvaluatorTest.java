package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class SpeechRateEvaluatorTest {

    private static final Check.SpeechRate.Range ENGLISH = new Check.SpeechRate.Range(100, 200);
    private static final Check.SpeechRate.Range MANDARIN = new Check.SpeechRate.Range(150, 300);
    private static final Check AVERAGE = new Check.SpeechRate(Who.AGENT, ENGLISH, MANDARIN, false);
    private static final Check EACH_TURN = new Check.SpeechRate(Who.AGENT, ENGLISH, MANDARIN, true);
    private static final String FORTY_WORDS =
            "one two three four five six seven eight nine ten ".repeat(4).strip();

    @Test
    void englishIsCountedInWordsPerMinute() {
        CheckResult result = Calls.english().lasting(16_000).agent(FORTY_WORDS).evaluate(AVERAGE);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(InEnglish.words(result.reason())).isEqualTo("150 words per minute at 0 s, within 100 to 200");
    }

    @Test
    void mandarinIsCountedInCharactersPerMinute() {
        CheckResult result =
                Calls.mandarin().lasting(6_000).agent("您好很高兴为您服务".repeat(4)).evaluate(AVERAGE);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason()))
                .startsWith("361 characters per minute")
                .contains("outside 150 to 300");
    }

    @Test
    void pausesBetweenTurnsDoNotSlowAnybodyDown() {
        assertThat(Calls.english()
                        .lasting(8_000)
                        .agent(FORTY_WORDS
                                .substring(0, FORTY_WORDS.length() / 2)
                                .strip())
                        .silence(30_000)
                        .lasting(8_000)
                        .agent(FORTY_WORDS.substring(FORTY_WORDS.length() / 2).strip())
                        .evaluate(AVERAGE)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void oneRushedTurnCountsWhenEachTurnIsAsked() {
        Calls call = Calls.english()
                .lasting(32_000)
                .agent(FORTY_WORDS + " " + FORTY_WORDS)
                .lasting(8_000)
                .agent(FORTY_WORDS);

        assertThat(call.evaluate(AVERAGE).verdict()).isEqualTo(Verdict.MET);
        assertThat(call.evaluate(EACH_TURN).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aRateAtTheEdgeIsUnsure() {
        assertThat(Calls.english()
                        .lasting(11_720)
                        .agent(FORTY_WORDS)
                        .evaluate(AVERAGE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aRateJustInsideIsBelievedWhereEveryWordWasUnderstood() {
        Calls call = Calls.english().lasting(12_400).agent(FORTY_WORDS);
        Calls misheard = Calls.english()
                .lasting(12_400)
                .agent(FORTY_WORDS)
                .mishearing(4, "hive", 0.4)
                .mishearing(5, "sick", 0.4)
                .mishearing(6, "heaven", 0.4);

        assertThat(call.evaluate(AVERAGE).verdict()).isEqualTo(Verdict.MET);
        assertThat(misheard.evaluate(AVERAGE).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(misheard.evaluate(AVERAGE).reason()))
                .contains("194 words per minute", "at the edge of 100 to 200");
    }

    @Test
    void droppedWordsDoNotMakeASlowSpeaker() {
        assertThat(Calls.english()
                        .lasting(30_000)
                        .agent(FORTY_WORDS)
                        .mumbles(Party.AGENT, 30_000)
                        .evaluate(AVERAGE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aFewWordsAreTooLittleToMeasure() {
        assertThat(Calls.english()
                        .agent("hello how can i help")
                        .evaluate(AVERAGE)
                        .verdict())
                .isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
