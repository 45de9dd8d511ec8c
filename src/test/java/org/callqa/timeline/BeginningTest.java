package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.Hearing;
import org.callqa.audio.SignallingTone;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.timeline.CarrierPhrases.Owned;
import org.junit.jupiter.api.Test;

/** Channels of which only is known when somebody speaks, when music plays or it rings, and when help is offered. */
class BeginningTest {

    private static final int LEFT = 0;
    private static final int RIGHT = 1;

    private final List<List<Span>> speech = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<Span>> music = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<SignallingTone>> tones = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<Owned>> phrases = List.of(new ArrayList<>(), new ArrayList<>());

    @Test
    void aConversationWithoutAnythingBeforeItBeginsAtThePickUp() {
        says(LEFT, 1, 5);
        offers(LEFT, 3);
        says(RIGHT, 6, 10);

        assertThat(stereo()).isEqualTo(new Beginning(0, Optional.empty()));
    }

    @Test
    void promptsAndMusicThatNobodyAnswersComeBeforeIt() {
        says(LEFT, 0, 4);
        plays(LEFT, 5, 30);
        says(LEFT, 31, 35);
        says(RIGHT, 36, 40);

        assertThat(stereo().atMs()).isEqualTo(30_000);
        assertThat(text(stereo()))
                .isEqualTo("QUEUE: Before the conversation: prompts 0:00 to 0:04, music 0:05 to 0:30.");
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
        assertThat(text(stereo())).contains("prompts 0:00 to 0:09, ringing 0:10 to 0:12");
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
    void aPromptOnTheCallersChannelComesBeforeAGreetingInWhichHelpIsOfferedLast() {
        says(RIGHT, 0, 15);
        says(LEFT, 17, 23);
        offers(LEFT, 21);
        says(RIGHT, 24, 30);

        assertThat(stereo().atMs()).isEqualTo(17_000);
        assertThat(text(stereo())).isEqualTo("QUEUE: Before the conversation: prompts 0:00 to 0:15.");
    }

    @Test
    void musicAfterTheCallerHasSpokenIsAHold() {
        says(LEFT, 0, 4);
        offers(LEFT, 2);
        says(RIGHT, 5, 12);
        plays(LEFT, 15, 40);
        says(LEFT, 41, 45);
        says(RIGHT, 46, 50);

        assertThat(stereo()).isEqualTo(new Beginning(0, Optional.empty()));
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

        assertThat(mono()).isEqualTo(new Beginning(0, Optional.empty()));
    }

    @Test
    void onOneChannelWithoutAnyOfferItCannotBeTold() {
        says(LEFT, 0, 6);
        plays(LEFT, 7, 27);
        says(LEFT, 28, 60);

        assertThat(mono().atMs()).isZero();
        assertThat(mono().finding().orElseThrow().kind()).isEqualTo(Finding.Kind.UNKNOWN_BEGINNING);
    }

    private void says(int channel, int fromS, int toS) {
        speech.get(channel).add(span(fromS, toS));
    }

    private void plays(int channel, int fromS, int toS) {
        music.get(channel).add(span(fromS, toS));
    }

    private void rings(int channel, int fromS, int toS) {
        tones.get(channel).add(new SignallingTone(SignallingTone.Kind.RING_BACK, span(fromS, toS), "1 rings"));
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
        List<Hearing.HeardChannel> heard = Stream.of(LEFT, RIGHT)
                .limit(channels)
                .map(channel -> new Hearing.HeardChannel(
                        List.of(),
                        "",
                        false,
                        speech.get(channel),
                        music.get(channel),
                        tones.get(channel),
                        0,
                        List.of()))
                .toList();
        List<List<Word>> words = speech.stream()
                .limit(channels)
                .map(spans ->
                        spans.stream().map(span -> new Word("word", span, 1)).toList())
                .toList();
        return Beginning.of(
                new Hearing(70_000, heard, List.of()),
                words,
                phrases.stream().limit(channels).toList());
    }

    private static String text(Beginning beginning) {
        Finding finding = beginning.finding().orElseThrow();
        return finding.kind() + ": " + finding.text();
    }

    private static Span span(int fromS, int toS) {
        return new Span(fromS * 1_000, toS * 1_000);
    }
}
