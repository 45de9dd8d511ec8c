package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.Hearing;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Prelude;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Word;
import org.callqa.report.words.InEnglish;
import org.callqa.speech.Transcript;
import org.callqa.timeline.CarrierPhrases.Owned;
import org.junit.jupiter.api.Test;

/** Channels of which only is known when somebody speaks, when music plays or it rings, and when help is offered. */
class BeginningTest {

    private static final int LEFT = 0;
    private static final int RIGHT = 1;

    private final List<List<Span>> speech = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<Span>> music = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<SignallingTone>> tones = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Span> prompts = new ArrayList<>();
    private final List<Span> pickUpRings = new ArrayList<>();
    private final List<List<Owned>> phrases = List.of(new ArrayList<>(), new ArrayList<>());

    @Test
    void aConversationWithoutAnythingBeforeItBeginsAtThePickUp() {
        says(LEFT, 1, 5);
        offers(LEFT, 3);
        says(RIGHT, 6, 10);

        assertThat(stereo()).isEqualTo(new Beginning(0, Optional.empty(), List.of()));
    }

    @Test
    void promptsAndMusicThatNobodyAnswersComeBeforeIt() {
        says(LEFT, 0, 4);
        plays(LEFT, 5, 30);
        says(LEFT, 31, 35);
        says(RIGHT, 36, 40);

        assertThat(stereo().atMs()).isEqualTo(30_000);
        assertThat(text(stereo())).isEqualTo("QUEUE: Before the conversation: menu 0:00–0:04, music 0:05–0:30.");
    }

    @Test
    void promptsBetweenTwoPiecesOfMusicComeBeforeItToo() {
        says(RIGHT, 0, 4);
        plays(RIGHT, 5, 20);
        says(RIGHT, 20, 24);
        plays(RIGHT, 25, 40);
        says(LEFT, 41, 45);
        says(RIGHT, 46, 50);

        assertThat(stereo().atMs()).isEqualTo(40_000);
    }

    @Test
    void ringingAfterAMenuComesBeforeIt() {
        says(LEFT, 0, 9);
        rings(LEFT, 10, 12);
        says(LEFT, 16, 20);
        says(RIGHT, 21, 24);

        assertThat(stereo().atMs()).isEqualTo(12_000);
        assertThat(text(stereo())).contains("menu 0:00–0:09, 1 ring");
    }

    @Test
    void promptsAndSilenceComeBeforeTheSentencesInWhichHelpIsOffered() {
        says(LEFT, 0, 4);
        says(LEFT, 14, 18);
        says(LEFT, 30, 35);
        offers(LEFT, 33);
        says(RIGHT, 36, 40);

        assertThat(stereo().atMs()).isEqualTo(30_000);
    }

    @Test
    void theVoiceOfTheGreetingItselfIsNoMenuBeforeIt() {
        pickUpRings.add(span(0, 2));
        speech.get(LEFT).add(new Span(29_800, 34_000));
        offers(LEFT, 30);
        says(RIGHT, 35, 40);

        Beginning silent = Beginning.of(
                hearing(2), List.of(List.of(new Word("hello", span(30, 31), 1)), List.of()), phrases, prompts);

        assertThat(silent.prelude()).containsExactly(Prelude.rings(span(0, 2), 1));
    }

    @Test
    void aPromptOnTheCallersChannelComesBeforeAGreetingInWhichHelpIsOfferedLast() {
        says(RIGHT, 0, 15);
        says(LEFT, 17, 23);
        offers(LEFT, 21);
        says(RIGHT, 24, 30);

        assertThat(stereo().atMs()).isEqualTo(17_000);
        assertThat(text(stereo())).isEqualTo("QUEUE: Before the conversation: menu 0:00–0:15.");
    }

    @Test
    void musicAfterTheCallerHasSpokenIsAHold() {
        says(LEFT, 0, 4);
        offers(LEFT, 2);
        says(RIGHT, 5, 12);
        plays(LEFT, 15, 40);
        says(LEFT, 41, 45);
        says(RIGHT, 46, 50);

        assertThat(stereo()).isEqualTo(new Beginning(0, Optional.empty(), List.of()));
    }

    @Test
    void onOneChannelHelpThatIsOfferedAfterTheMusicTells() {
        says(LEFT, 0, 6);
        plays(LEFT, 7, 27);
        says(LEFT, 28, 60);
        offers(LEFT, 31);

        assertThat(mono().atMs()).isEqualTo(27_000);
    }

    @Test
    void onOneChannelHelpThatIsOfferedBeforeTheMusicMakesItAHold() {
        says(LEFT, 0, 6);
        offers(LEFT, 3);
        plays(LEFT, 17, 37);
        says(LEFT, 38, 60);
        offers(LEFT, 40);

        assertThat(mono()).isEqualTo(new Beginning(0, Optional.empty(), List.of()));
    }

    @Test
    void onOneChannelWithoutAnyOfferItCannotBeTold() {
        says(LEFT, 0, 6);
        plays(LEFT, 7, 27);
        says(LEFT, 28, 60);

        assertThat(mono().atMs()).isZero();
        assertThat(mono().finding().orElseThrow().kind()).isEqualTo(Finding.Kind.UNKNOWN_BEGINNING);
    }

    @Test
    void onOneChannelPromptsThatOnlyAMachineSaysComeBeforeTheMusicOfAQueue() {
        says(LEFT, 0, 6);
        prompts.add(span(2, 4));
        plays(LEFT, 7, 27);
        says(LEFT, 28, 60);

        assertThat(mono().atMs()).isEqualTo(27_000);
    }

    @Test
    void onOneChannelPromptsAndSilenceComeBeforeTheOfferOfHelp() {
        says(LEFT, 0, 4);
        says(LEFT, 14, 18);
        prompts.add(span(14, 18));
        says(LEFT, 30, 35);
        offers(LEFT, 33);
        says(LEFT, 36, 60);

        assertThat(mono().atMs()).isEqualTo(30_000);
    }

    @Test
    void onOneChannelItCannotBeToldWhereAMachineSaysWhatCallersSay() {
        says(LEFT, 0, 25);
        prompts.add(span(2, 4));
        phrases.get(LEFT).add(new Owned(Party.CUSTOMER, span(8, 10), false, false));
        says(LEFT, 30, 35);
        offers(LEFT, 33);
        says(LEFT, 36, 60);

        assertThat(text(mono())).startsWith("UNKNOWN_BEGINNING: ");
        prompts.clear();
        assertThat(mono().finding()).isEmpty();
    }

    @Test
    void aVoiceBeforeTheRingsOfThePickUpIsAMachines() {
        says(LEFT, 0, 9);
        pickUpRings.add(span(10, 12));
        pickUpRings.add(span(16, 18));
        says(LEFT, 19, 24);
        says(RIGHT, 25, 28);

        Timeline call = timeline(2);

        assertThat(InEnglish.words(Prelude.describe(call.prelude()))).isEqualTo("menu 0:00–0:09, 2 rings");
        assertThat(call.ringing().orElseThrow().rings()).isEqualTo(2);
        assertThat(call.answeredAtMs()).isEqualTo(18_000);
        assertThat(call.turns(Party.AGENT)).hasSize(1);
    }

    @Test
    void whoeverSpeaksWhileItRingsIsNoMachine() {
        pickUpRings.add(span(0, 2));
        says(RIGHT, 3, 5);
        pickUpRings.add(span(6, 8));
        says(LEFT, 9, 12);
        says(RIGHT, 13, 15);

        assertThat(stereo().finding()).isEmpty();
        assertThat(timeline(2).turns(Party.CUSTOMER)).hasSize(2);
    }

    @Test
    void whatIsHeardOnBothChannelsAtOnceIsNoAnswerToAMachine() {
        says(LEFT, 0, 4);
        says(RIGHT, 0, 4);
        plays(LEFT, 5, 30);
        plays(RIGHT, 5, 30);
        says(LEFT, 31, 35);
        says(RIGHT, 36, 40);

        assertThat(text(stereo())).isEqualTo("QUEUE: Before the conversation: menu 0:00–0:04, music 0:05–0:30.");
        assertThat(timeline(2).turns()).hasSize(2);
    }

    @Test
    void whatAMachineSaysIsNobodysTurn() {
        says(LEFT, 0, 4);
        plays(LEFT, 5, 30);
        says(LEFT, 31, 35);
        says(RIGHT, 36, 40);

        Timeline call = timeline(2);

        assertThat(call.turns()).extracting(turn -> turn.span().startMs()).containsExactly(31_000, 36_000);
        assertThat(call.speech(Party.AGENT)).containsExactly(span(31, 35));
        assertThat(call.prelude())
                .containsExactly(
                        Prelude.menu(span(0, 4), List.of(new Word("word", span(0, 4), 1))), Prelude.music(span(5, 30)));
    }

    @Test
    void aCallersOwnWordToAMenuStaysTheCallers() {
        says(LEFT, 0, 9);
        says(RIGHT, 9, 10);
        rings(LEFT, 11, 13);
        says(LEFT, 16, 20);
        says(RIGHT, 21, 24);

        assertThat(timeline(2).turns(Party.CUSTOMER))
                .extracting(turn -> turn.span().startMs())
                .containsExactly(9_000, 21_000);
    }

    @Test
    void theRingThatEndsAMenuIsThePickUps() {
        says(LEFT, 0, 9);
        rings(LEFT, 10, 12);
        says(LEFT, 13, 20);
        says(RIGHT, 21, 24);

        Ringing ringing = timeline(2).ringing().orElseThrow();

        assertThat(ringing.rings()).isEqualTo(1);
        assertThat(InEnglish.words(ringing.cadence())).isEqualTo("US 2.0/4.0 s");
        assertThat(ringing.heard()).containsExactly(span(10, 12));
    }

    @Test
    void aRingLongAfterAMenuMayNotBeTheOnlyOne() {
        says(LEFT, 0, 9);
        rings(LEFT, 16, 18);
        says(LEFT, 19, 24);
        says(RIGHT, 25, 28);

        assertThat(timeline(2).ringing()).isEmpty();
    }

    @Test
    void aRingThatAMachineAnsweredIsNotTheAgents() {
        pickUpRings.add(span(0, 2));
        says(LEFT, 3, 8);
        plays(LEFT, 9, 30);
        says(LEFT, 31, 35);
        says(RIGHT, 36, 40);

        Timeline call = timeline(2);

        assertThat(InEnglish.words(Prelude.describe(call.prelude())))
                .isEqualTo("1 ring, menu 0:03–0:08, music 0:09–0:30");
        assertThat(call.ringing()).isEmpty();
    }

    @Test
    void ringsWithoutAMenuAreAllThatComesBeforeTheConversation() {
        pickUpRings.add(span(0, 2));
        pickUpRings.add(span(6, 8));
        says(LEFT, 9, 12);
        offers(LEFT, 10);
        says(RIGHT, 13, 15);

        assertThat(timeline(2).prelude()).containsExactly(Prelude.rings(span(0, 8), 2));
    }

    private void says(int channel, int fromS, int toS) {
        speech.get(channel).add(span(fromS, toS));
    }

    private void plays(int channel, int fromS, int toS) {
        music.get(channel).add(span(fromS, toS));
    }

    private void rings(int channel, int fromS, int toS) {
        tones.get(channel).add(SignallingTone.ringBack(span(fromS, toS), 1, "US 2.0/4.0 s"));
    }

    private void offers(int channel, int atS) {
        phrases.get(channel).add(new Owned(Party.AGENT, span(atS, atS + 1), true, true));
    }

    private Beginning stereo() {
        return beginning(2);
    }

    private Beginning mono() {
        return beginning(1);
    }

    private Beginning beginning(int channels) {
        return Beginning.of(
                hearing(channels),
                words(channels),
                phrases.stream().limit(channels).toList(),
                prompts);
    }

    private Timeline timeline(int channels) {
        return new TimelineBuilder(text -> text.words().isEmpty()
                        ? List.of()
                        : phrases.get(text.words().equals(words(2).get(LEFT)) ? LEFT : RIGHT))
                .build(
                        CallRecord.of("call", "call.wav"),
                        new Transcript(
                                Language.EN, hearing(channels), words(channels), new DecodeReport("pcm", 8_000, 1, 0)));
    }

    private Hearing hearing(int channels) {
        List<Hearing.HeardChannel> heard = Stream.of(LEFT, RIGHT)
                .limit(channels)
                .map(channel -> new Hearing.HeardChannel(
                        channel == LEFT ? pickUpRings : List.of(),
                        "",
                        false,
                        speech.get(channel),
                        music.get(channel),
                        tones.get(channel),
                        0,
                        List.of()))
                .toList();
        return new Hearing(70_000, heard, List.of());
    }

    private List<List<Word>> words(int channels) {
        return speech.stream()
                .limit(channels)
                .map(spans ->
                        spans.stream().map(span -> new Word("word", span, 1)).toList())
                .toList();
    }

    private static String text(Beginning beginning) {
        Finding finding = beginning.finding().orElseThrow();
        return finding.kind() + ": " + InEnglish.sentence(finding.text());
    }

    private static Span span(int fromS, int toS) {
        return new Span(fromS * 1_000, toS * 1_000);
    }
}
