package org.callqa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.language.Said.en;
import static org.callqa.language.Said.quote;
import static org.callqa.language.Said.similarity;

import org.callqa.call.Language;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishMatchingTest {

    private static final double MET = 0.75;
    private static final double UNSURE = 0.55;

    private static final String CLOSING_QUESTION =
            "(is|was) there anything else [that] (i|we) can (help|do|assist) [you] [with] [for you] [today]";

    @Test
    void aPhraseSaidWordForWordIsAFullMatch() {
        assertThat(similarity("thank you for calling", en("well thank you for calling us today")))
                .isEqualTo(1.0);
    }

    @Test
    void everyWayThroughAPhraseIsAFullMatch() {
        assertThat(similarity(CLOSING_QUESTION, en("was there anything else we can do for you")))
                .isEqualTo(1.0);
        assertThat(similarity(CLOSING_QUESTION, en("is there anything else that i can help you with today")))
                .isEqualTo(1.0);
    }

    @Test
    void theQuoteHoldsTheOptionalWordsThatWereSaid() {
        assertThat(quote(
                        CLOSING_QUESTION,
                        en("okay so is there anything else i can help you with today sir"),
                        Slots.EMPTY))
                .isEqualTo("is there anything else i can help you with today");
    }

    @Test
    void aClosingQuestionGluedToContentIsFound() {
        assertThat(similarity(
                        CLOSING_QUESTION, en("the new card has been sent is there anything else i can help you with")))
                .isEqualTo(1.0);
    }

    @Test
    void withoutItsDecisiveWordAClosingQuestionIsUnsure() {
        assertThat(similarity(CLOSING_QUESTION, en("is there anything i can do for you")))
                .isBetween(UNSURE, MET);
    }

    @Test
    void aGapHoldsAFewWordsAndNotAWholeSentence() {
        assertThat(similarity("sorry ... waiting", en("sorry to keep you waiting")))
                .isGreaterThan(0.9);
        assertThat(similarity(
                        "sorry ... waiting",
                        en("sorry the parcel came on monday and there is nobody at the front door waiting")))
                .isLessThan(UNSURE);
    }

    @ParameterizedTest
    @CsvSource({
        "checkbook, check book",
        "check book, checkbook",
        "maybe later today, may be later today",
        "at five am, at five a m",
        "what is your name, what's your name",
        "what's your name, what is your name",
        "i'm sorry, i am sorry",
        "we will call you, we'll call you",
        "i can not do that, i can't do that",
        "i cannot do that, i can't do that",
        "bye-bye, bye bye",
        "goodbye, good bye",
        "press 5 please, press five please"
    })
    void oneSpellingMatchesTheOther(String phrase, String heard) {
        assertThat(similarity(phrase, en(heard))).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "sorry to keep you waiting, sorry to keep you weighting",
        "thank you for your patience, thank you for your patients",
        "may i have your name please, may i have your name peas",
        "let me check that for you, let me cheque that for you",
        "have a nice weekend, have a nice weak end"
    })
    void wordsThatSoundAlikeMatch(String phrase, String heard) {
        assertThat(similarity(phrase, en(heard))).isGreaterThan(MET);
    }

    @Test
    void aWordHeardInPlaceOfAnotherCostsLessWhenTheRecogniserDoubtedIt() {
        String phrase = "sorry to keep you waiting";
        double sure = similarity(phrase, Said.of("sorry to keep you tomorrow", Language.EN, 0.95));
        double doubtful = similarity(phrase, Said.of("sorry to keep you tomorrow", Language.EN, 0.3));
        assertThat(doubtful).isGreaterThan(sure);
    }

    @Test
    void hesitationsInsideAPhraseCostNextToNothing() {
        assertThat(similarity("can i have your name", en("can i um have uh your name")))
                .isGreaterThan(0.95);
        assertThat(similarity("can i have your name", en("can i parcel have your name")))
                .isLessThan(similarity("can i have your name", en("can i um have your name")));
    }

    @ParameterizedTest
    @CsvSource({
        "bye, right",
        "hello, yellow",
        "calm down, come round",
        "calm down, calm",
        "how are you, are you",
        "one moment, movement",
        "thank you, thing",
        "i see, is"
    })
    void aShortPhraseWantsNearlyAllOfItself(String phrase, String heard) {
        assertThat(similarity(phrase, en(heard))).isLessThan(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "i don't know, i know",
        "i know, i don't know",
        "i do not have that information right now, i do have that information right now",
        "we can help you with that today, we can't help you with that today",
        "that is our policy, that is not our policy"
    })
    void aNegationTurnsAPhraseIntoAnother(String phrase, String heard) {
        assertThat(similarity(phrase, en(heard))).isLessThan(UNSURE);
    }

    @Test
    void aPhraseThatIsDeniedJustBeforeItBeginsIsAnother() {
        assertThat(similarity("able to help you", en("i am not able to help you")))
                .isLessThan(MET);
    }

    @Test
    void wordsInAnotherOrderAreAnotherSentence() {
        assertThat(similarity("you called me yesterday", en("yesterday me called you")))
                .isLessThan(UNSURE);
    }

    @Test
    void onlyTheStretchAskedForIsSearched() {
        SpokenText text = en("hello there thank you for calling");
        PhraseMatcher matcher = new PhraseMatcher(Language.EN, Slots.EMPTY);
        PhrasePattern thanks = Said.phrase("thank you for calling", Language.EN);
        assertThat(matcher.all(thanks, text, 0, 4, MET)).isEmpty();
        assertThat(matcher.best(thanks, text, 2, 6)).hasValueSatisfying(match -> {
            assertThat(match.fromWord()).isEqualTo(2);
            assertThat(match.toWord()).isEqualTo(6);
        });
    }

    @Test
    void everyPlaceIsFoundOnce() {
        SpokenText text = en("sorry about that the line was bad so sorry about that again");
        assertThat(new PhraseMatcher(Language.EN, Slots.EMPTY)
                        .all(
                                Said.phrase("sorry about that", Language.EN),
                                text,
                                0,
                                text.words().size(),
                                0.75))
                .extracting(PhraseMatch::fromWord)
                .containsExactly(0, 8);
    }

    @Test
    void silenceAndUnknownWordsMatchNothing() {
        assertThat(similarity("thank you", en("[unk]"))).isZero();
        assertThat(similarity("thank you", SpokenText.of(java.util.List.of(), Language.EN)))
                .isZero();
    }
}
