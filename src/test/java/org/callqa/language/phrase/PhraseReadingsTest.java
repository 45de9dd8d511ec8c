package org.callqa.language.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callqa.call.Language;
import org.junit.jupiter.api.Test;

class PhraseReadingsTest {

    @Test
    void aPhraseIsReadWithEachOfItsAlternativesWithAndWithoutWhatIsOptional() throws InvalidPhraseException {
        assertThat(PhrasePattern.compile("[well] good (morning|day) {name}", Language.EN)
                        .readings(10))
                .containsExactlyInAnyOrder(
                        List.of("good", "morning"),
                        List.of("good", "day"),
                        List.of("well", "good", "morning"),
                        List.of("well", "good", "day"));
        assertThat(PhrasePattern.compile("请问[您]贵姓", Language.ZH).readings(10))
                .containsExactly(List.of("请", "问", "贵", "姓"), List.of("请", "问", "您", "贵", "姓"));
    }

    @Test
    void ofManyReadingsAFewAreEnough() throws InvalidPhraseException {
        String many = "(a|b|c|d) (e|f|g|h) (i|j|k|l) (m|n|o|p)";

        assertThat(PhrasePattern.compile(many, Language.EN).readings(5)).hasSize(5);
    }

    @Test
    void anExpressionHasNone() throws InvalidPhraseException {
        assertThat(PhrasePattern.regex("hel+o", Language.EN).readings(5)).isEmpty();
    }
}
