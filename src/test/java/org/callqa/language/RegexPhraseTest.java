package org.callqa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;
import org.junit.jupiter.api.Test;

class RegexPhraseTest {

    @Test
    void anExpressionIsFoundInTheTextAndCoversWholeWords() throws InvalidPhraseException {
        SpokenText text = Said.en("my order is b seven seven two thanks");
        PhrasePattern regex = PhrasePattern.regex("seven( \\w+)? two", Language.EN);
        assertThat(find(regex, text)).singleElement().satisfies(match -> {
            assertThat(text.quote(match.fromWord(), match.toWord())).isEqualTo("seven seven two");
            assertThat(match.similarity()).isEqualTo(1.0);
        });
    }

    @Test
    void mandarinIsSearchedWithoutSpaces() throws InvalidPhraseException {
        SpokenText text = Said.zh("我要 修改 密码 谢谢");
        assertThat(find(PhrasePattern.regex("改.*码", Language.ZH), text))
                .singleElement()
                .satisfies(match ->
                        assertThat(text.quote(match.fromWord(), match.toWord())).isEqualTo("修改密码"));
    }

    @Test
    void anExpressionThatTakesOthersExponentialTimeIsHarmless() throws InvalidPhraseException {
        SpokenText text = Said.en("a".repeat(5_000) + "b");
        assertThat(find(PhrasePattern.regex("(a+)+c", Language.EN), text)).isEmpty();
    }

    @Test
    void aBrokenOrBoundlessExpressionIsRefused() {
        assertThatThrownBy(() -> PhrasePattern.regex("(a", Language.EN)).isInstanceOf(InvalidPhraseException.class);
        assertThatThrownBy(() -> PhrasePattern.regex("(?=a)", Language.EN)).isInstanceOf(InvalidPhraseException.class);
        assertThatThrownBy(() -> PhrasePattern.regex("a*", Language.EN))
                .isInstanceOf(InvalidPhraseException.class)
                .hasMessageContaining("everywhere");
    }

    @Test
    void repetitionsInsideRepetitionsAreRefusedBeforeTheyFillTheMemory() {
        for (String large : List.of("(((a{100}){100}){100}){100}", "a{999}{999}", "([)(]{500}[^]]{500}b\\{1}){3}")) {
            assertThatThrownBy(() -> PhrasePattern.regex(large, Language.EN))
                    .isInstanceOf(InvalidPhraseException.class)
                    .hasMessageContaining("too large");
        }
    }

    @Test
    void repetitionsThatStaySmallAreTaken() throws InvalidPhraseException {
        for (String small : List.of("(\\d{3} ?){4}", "a{2,}", "[{]{5}", "\\{1000\\}", "(a|b){1000}", "x{1,1000}")) {
            assertThat(PhrasePattern.regex(small, Language.EN).source()).isEqualTo(small);
        }
    }

    private static List<PhraseMatch> find(PhrasePattern regex, SpokenText text) {
        return new PhraseMatcher(text.language(), Slots.EMPTY)
                .all(regex, text, 0, text.words().size(), 0.75);
    }
}
