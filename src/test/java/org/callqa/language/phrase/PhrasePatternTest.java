package org.callqa.language.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callqa.call.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "thank you (for calling; column 11; expected ')'",
                "thank you for calling); column 22; closes nothing",
                "thank [you (for] calling); column 16; expected ')'",
                "thank you {compani}; column 11; expected one of {name}, {company}",
                "thank you {company; column 11; expected '}'",
                "(hello|) there; column 8; expected words",
                "(|hello) there; column 2; expected words",
                "thank(s|ed) you; column 6; expected a space",
                "thank you 谢谢; column 11; expected English words",
                "thank you #1; column 11; found '#'",
                "thank you }; column 11; closes nothing"
            })
    void aMistakeIsRefusedWithItsColumnAndWhatWasExpected(String phrase, String column, String expected) {
        assertThatThrownBy(() -> PhrasePattern.compile(phrase, Language.EN))
                .isInstanceOf(InvalidPhraseException.class)
                .hasMessageContaining(column + ":")
                .hasMessageContaining(expected);
    }

    @Test
    void wideBracketsAreRefusedWithTheNarrowOne() {
        assertThatThrownBy(() -> PhrasePattern.compile("请问（您）好", Language.ZH))
                .isInstanceOf(InvalidPhraseException.class)
                .hasMessageContaining("column 3")
                .hasMessageContaining("expected '('");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "[hello] [there]", "...", "{word}", "?!"})
    void aPhraseThatWouldMatchAnythingIsRefused(String phrase) {
        assertThatThrownBy(() -> PhrasePattern.compile(phrase, Language.EN)).isInstanceOf(InvalidPhraseException.class);
    }

    @Test
    void deepNestingIsRefused() {
        String nested = "(a|".repeat(9) + "b" + ")".repeat(9);
        assertThatThrownBy(() -> PhrasePattern.compile(nested, Language.EN))
                .isInstanceOf(InvalidPhraseException.class)
                .hasMessageContaining("nested deeper than 8");
    }

    @Test
    void tooManyAlternativesAreRefused() {
        String many = IntStream.range(0, 240).mapToObj(i -> "a").collect(Collectors.joining("|", "(", ")"));
        assertThatThrownBy(() -> PhrasePattern.compile(many, Language.EN))
                .isInstanceOf(InvalidPhraseException.class)
                .hasMessageContaining("alternatives");
    }

    @Test
    void aVeryLongPhraseIsRefused() {
        assertThatThrownBy(() -> PhrasePattern.compile("a ".repeat(500_000), Language.EN))
                .isInstanceOf(InvalidPhraseException.class)
                .hasMessageContaining("at most 500 characters");
        assertThatThrownBy(() -> PhrasePattern.regex("a".repeat(1_000_000), Language.EN))
                .isInstanceOf(InvalidPhraseException.class);
    }

    @Test
    void choicesInARowGrowByAdditionNotByMultiplication() throws InvalidPhraseException {
        PhrasePattern pattern = PhrasePattern.compile("(a|b) ".repeat(60) + "end", Language.EN);
        assertThat(pattern.bind(Slots.EMPTY))
                .extracting(automaton -> automaton.states)
                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                .isLessThan(250);
    }

    @Test
    void aPhraseOfTooManyStepsIsRefused() {
        assertThatThrownBy(() -> PhrasePattern.compile("您好".repeat(240), Language.ZH))
                .isInstanceOf(InvalidPhraseException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void noRandomTextBreaksTheParser() {
        java.util.Random random = new java.util.Random(42);
        String alphabet = "ab (|)[]{}.name您好\u2026'\ud83d\ude00\u0000,";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k >= 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Language language = i % 2 == 0 ? Language.EN : Language.ZH;
            assertThatCode(() -> compileOrRefuse(text.toString(), language)).doesNotThrowAnyException();
        }
    }

    private static void compileOrRefuse(String text, Language language) {
        try {
            PhrasePattern.compile(text, language);
        } catch (InvalidPhraseException expected) {
            assertThat(expected).hasMessageNotContaining("null");
        }
    }
}
