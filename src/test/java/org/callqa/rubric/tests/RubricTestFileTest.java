package org.callqa.rubric.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Parties.Separation;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.read.RubricFile;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.SourceText;
import org.junit.jupiter.api.Test;

class RubricTestFileTest {

    private static final RubricFile SMALL = RubricFile.at(Path.of("src/test/resources/rubrics/small.yaml"));

    private final Problems problems = new Problems();

    @Test
    void testsAreReadInTheOrderOfTheirFiles() throws InvalidRubricException {
        List<RubricTestCase> cases = SMALL.tests();

        assertThat(cases)
                .extracting(RubricTestCase::name, RubricTestCase::file, RubricTestCase::line)
                .containsExactly(
                        tuple("a greeting after two rings", "tests/opening.yaml", 1),
                        tuple("开口就问好", "tests/opening.yaml", 8));
        assertThat(cases.get(1).expected())
                .containsExactly(Map.entry("greets", "MET"), Map.entry("addresses-politely", "NOT_MET"));
    }

    @Test
    void theCallListIsWhatTheTestSays() throws InvalidRubricException {
        CallRecord english = SMALL.tests().get(0).call();
        CallRecord mandarin = SMALL.tests().get(1).call();

        assertThat(english.company()).contains("Bright Water");
        assertThat(english.agent().name()).isEqualTo("Emma");
        assertThat(english.endedBy()).contains(Party.CUSTOMER);
        assertThat(english.columns())
                .containsEntry("queue", "vip")
                .containsEntry("ended_by", "customer")
                .doesNotContainKey("rings");
        assertThat(mandarin.language()).contains(Language.ZH);
        assertThat(mandarin.ringSeconds()).contains(21.0);
        assertThat(mandarin.agentChannel()).contains(Channel.LEFT);
        assertThat(mandarin.startedAt()).contains(OffsetDateTime.parse("2026-03-01T21:15:00+08:00"));
    }

    @Test
    void aCallStartsWithItsRingsAndGoesOnAtThePaceOfSpeech() throws InvalidRubricException {
        Timeline timeline = SMALL.tests().get(0).timeline();

        assertThat(timeline.ringing())
                .contains(new Ringing(
                        2,
                        Ringing.Source.RECORDING,
                        List.of(new Span(0, 2_000), new Span(6_000, 8_000)),
                        false,
                        Reason.of("test.as-it-says")));
        assertThat(timeline.answeredAtMs()).isEqualTo(8_000);
        Turn first = timeline.turns().get(0);
        assertThat(first.text(Language.EN)).isEqualTo("good morning this is emma");
        assertThat(first.span()).isEqualTo(new Span(8_500, 8_500 + 5 * 350));
        assertThat(first.words()).extracting(Word::confidence).containsOnly(0.95);
        Turn second = timeline.turns().get(1);
        assertThat(second.span().startMs()).isEqualTo(first.span().endMs() + 2_000);
        assertThat(second.words()).containsExactly(new Word("hello", second.span(), 0.6));
        assertThat(timeline.speech(Party.AGENT)).containsExactly(first.span());
        assertThat(timeline.parties()).isEqualTo(Parties.BY_CHANNEL);
        assertThat(timeline.durationMs()).isEqualTo(second.span().endMs() + 500);
    }

    @Test
    void ringSecondsAreLeftToBeCountedAndHoldMusicIsHeard() throws InvalidRubricException {
        Timeline timeline = SMALL.tests().get(1).timeline();

        assertThat(timeline.language()).isEqualTo(Language.ZH);
        assertThat(timeline.ringing()).isEmpty();
        assertThat(SMALL.tests().get(1).call().ringSeconds()).contains(21.0);
        assertThat(timeline.answeredAtMs()).isZero();
        Span customer = timeline.turns(Party.CUSTOMER).get(0).span();
        assertThat(customer.durationMs()).isCloseTo(11 * 220, within(1));
        assertThat(timeline.music()).containsExactly(new Span(customer.endMs(), customer.endMs() + 20_000));
        assertThat(timeline.turns(Party.AGENT).get(1).span().startMs()).isEqualTo(customer.endMs() + 20_000);
    }

    @Test
    void aTurnStartsWhenTheTestSaysSo() {
        Timeline timeline = timeline("""
                - test: times
                  call: {rings: 1}
                  turns:
                    - {customer: i have a problem with my bill, at: 2.5s, lasts: 4s}
                    - {agent: yes, overlap: 1s}
                    - {silence: 9s}
                    - agent: hello
                  expect: {greets: MET}
                """);

        assertThat(timeline.turns())
                .extracting(Turn::span)
                .containsExactly(new Span(4_500, 8_500), new Span(7_500, 7_850), new Span(18_000, 18_350));
    }

    @Test
    void aVoiceThatWasNotRecognisedIsSpeechWithoutWords() {
        Timeline timeline = timeline("""
                - test: mumbling
                  turns:
                    - {agent: "", lasts: 3s}
                    - customer: pardon
                  expect: {greets: UNSURE}
                """);

        assertThat(timeline.speech(Party.AGENT)).containsExactly(new Span(500, 3_500));
        assertThat(timeline.turns(Party.AGENT)).isEmpty();
    }

    @Test
    void bothPartiesOnOneChannelAreToldApartByAGuess() {
        String test = """
                - test: mono
                  call: {channels: 1, findings: [CROSSTALK]}
                  turns: [agent: hello]
                  expect: {greets: MET}
                """;

        Timeline mono = timeline(test);
        assertThat(mono.parties().separation()).isEqualTo(Separation.MONO);
        assertThat(mono.parties().certainty()).isEqualTo(0.8);
        assertThat(mono.finding(Finding.Kind.MONO)).isPresent();
        assertThat(mono.finding(Finding.Kind.CROSSTALK)).isPresent();
        assertThat(timeline(test.replace("mono", "surer").replace("channels: 1", "channels: 1, parties: 0.95"))
                        .parties()
                        .certainty())
                .isEqualTo(0.95);
        assertThat(timeline(test.replace("mono", "none").replace("channels: 1", "parties: 0"))
                        .parties()
                        .separation())
                .isEqualTo(Separation.NONE);
    }

    @Test
    void aColumnThatLooksMisspelledIsDoubted() {
        read("""
                - test: misspelled
                  call: {ring_second: 4}
                  turns: [agent: hello]
                  expect: {greets: MET}
                """);

        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.sorted()).singleElement().asString().contains("did you mean 'ring_seconds'?");
    }

    @Test
    void aVerdictThatWillNeverComeIsRefused() {
        read("""
                - test: a Mandarin question in an English call
                  call: {language: en}
                  turns: [agent: hello]
                  expect: {addresses-politely: MET}
                """);

        assertThat(problems.sorted()).singleElement().asString().contains("'addresses-politely' is not asked in en");
    }

    private Timeline timeline(String yaml) {
        List<RubricTestCase> cases = read(yaml);
        assertThat(problems.sorted()).isEmpty();
        return cases.get(0).timeline();
    }

    private List<RubricTestCase> read(String yaml) {
        try {
            return new RubricTestFile(SMALL.rubric(), problems).read(List.of(new SourceText("tests.yaml", yaml)));
        } catch (InvalidRubricException e) {
            throw new AssertionError(e);
        }
    }
}
