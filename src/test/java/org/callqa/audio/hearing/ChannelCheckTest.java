package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.callqa.audio.Hearing;
import org.callqa.audio.hearing.tones.CadenceTone;
import org.callqa.audio.hearing.tones.ToneTable;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.Finding;
import org.callqa.call.Finding.Kind;
import org.callqa.call.Span;
import org.callqa.report.words.InEnglish;
import org.junit.jupiter.api.Test;

class ChannelCheckTest {

    private static final double SECONDS = 28;

    @Test
    void aGoodCallHasNoFindings() throws UnreadableAudioException {
        assertThat(listen(agent(0), customer(0)).findings()).isEmpty();
    }

    @Test
    void howLoudAVoiceIsIsMeasuredWhereItIsHeard() throws UnreadableAudioException {
        double usual = listen(agent(0), customer(0)).channels().get(0).voiceDb().orElseThrow();
        double fainter =
                listen(agent(-12), customer(0)).channels().get(0).voiceDb().orElseThrow();

        assertThat(usual).isBetween(-40.0, -15.0);
        assertThat(usual - fainter).isCloseTo(12, within(0.5));
        assertThat(listen(new MadeSound(SECONDS), customer(0)).channels().get(0).voiceDb())
                .isEmpty();
    }

    @Test
    void aCallOfFiveMinutesIsHeardToItsEnd() throws UnreadableAudioException {
        MadeSound left =
                new MadeSound(300).whiteNoise(-65, 1).add(agent(0).pcm(), 0, 0).add(agent(0).pcm(), 270, 0);
        MadeSound right = new MadeSound(300)
                .whiteNoise(-65, 2)
                .add(customer(0).pcm(), 0, 0)
                .add(customer(0).pcm(), 270, 0);

        Hearing hearing = listen(left, right);

        assertThat(hearing.findings()).isEmpty();
        assertThat(hearing.channels())
                .allMatch(channel ->
                        channel.speech().get(channel.speech().size() - 1).endMs() > 290_000);
    }

    @Test
    void aChannelWithoutAnyoneOnItIsDead() throws UnreadableAudioException {
        assertThat(kinds(listen(agent(0), new MadeSound(SECONDS).whiteNoise(-80, 1))))
                .containsExactly(Kind.DEAD_CHANNEL);
        assertThat(listen(new MadeSound(SECONDS), customer(0)).findings())
                .extracting(finding -> InEnglish.sentence(finding.text()))
                .containsExactly("Nothing is heard on the left channel (-96 dBFS).");
    }

    @Test
    void monoSavedAsStereoIsIdentical() throws UnreadableAudioException {
        MadeSound both = agent(0).add(customer(0).pcm(), 0, 0);

        assertThat(kinds(listen(both, both))).containsExactly(Kind.IDENTICAL_CHANNELS);
    }

    @Test
    void aFainterAndLaterCopyIsIdenticalToo() throws UnreadableAudioException {
        MadeSound both = agent(0).add(customer(0).pcm(), 0, 0);
        MadeSound copy = new MadeSound(SECONDS).whiteNoise(-62, 9).add(both.pcm(), 0.012, -6);

        Hearing hearing = listen(both, copy);

        assertThat(hearing.findings())
                .extracting(finding -> InEnglish.sentence(finding.text()))
                .containsExactly(
                        "The right channel is a copy of the left channel, 6 dB fainter and 12 ms later: both parties"
                                + " are on one channel.");
    }

    @Test
    void aPromptOnBothChannelsMakesThemNotIdentical() throws UnreadableAudioException {
        MadeSound prompt = agent(0);
        MadeSound left = new MadeSound(2 * SECONDS)
                .whiteNoise(-62, 3)
                .add(prompt.pcm(), 0, 0)
                .add(agent(0).pcm(), SECONDS, 0);
        MadeSound right = new MadeSound(2 * SECONDS)
                .whiteNoise(-62, 4)
                .add(prompt.pcm(), 0, 0)
                .add(customer(0).pcm(), SECONDS, 0);

        Hearing hearing = listen(left, right);

        assertThat(kinds(hearing)).doesNotContain(Kind.IDENTICAL_CHANNELS);
        assertThat(hearing.onOneChannel()).isFalse();
    }

    @Test
    void aVoiceThatLeaksIsFoundAndIsNotSpeechOfTheOtherParty() throws UnreadableAudioException {
        MadeSound customer = customer(0).add(agent(0).pcm(), 0.04, -22);

        Hearing hearing = listen(agent(0), customer);

        assertThat(hearing.findings())
                .extracting(finding -> InEnglish.sentence(finding.text()))
                .containsExactly(
                        "The voice of the left channel is heard on the right channel too, 22 dB fainter and 40 ms later.");
        List<Span> clean = listen(agent(0), customer(0)).channels().get(1).speech();
        assertThat(hearing.channels().get(1).speech()).hasSameSizeAs(clean);
        assertThat(hearing.channels().get(1).speech().get(0).overlapMs(clean.get(0)))
                .isGreaterThan(clean.get(0).durationMs() * 9 / 10);
    }

    @Test
    void ringingOnBothChannelsIsNoCrosstalk() throws UnreadableAudioException {
        CadenceTone tone = ToneTable.shipped().of("US").orElseThrow().ring();
        MadeSound left = new MadeSound(60).add(agent(0).pcm(), 30, 0).cadence(tone, 0.5, 28, -20);
        MadeSound right = new MadeSound(60).add(customer(0).pcm(), 30, 0).cadence(tone, 0.5, 28, -20);

        Hearing hearing = listen(left, right);

        assertThat(hearing.findings()).isEmpty();
        assertThat(hearing.channels()).allMatch(channel -> channel.rings().size() == 5);
    }

    @Test
    void clippingIsFoundOnlyWhereItIs() throws UnreadableAudioException {
        Hearing hearing = listen(agent(22), customer(0));

        assertThat(kinds(hearing)).containsExactly(Kind.CLIPPING);
        assertThat(InEnglish.sentence(hearing.findings().get(0).text()))
                .contains("the left channel")
                .contains("too loud");
    }

    @Test
    void aFaintVoiceComesWithTheGainItNeeds() throws UnreadableAudioException {
        Hearing hearing = listen(new MadeSound(SECONDS).whiteNoise(-75, 1).add(agent(0).pcm(), 0, -28), customer(0));

        assertThat(kinds(hearing)).containsExactly(Kind.LOW_LEVEL);
        assertThat(hearing.channels().get(0).gainDb()).isBetween(30.0, 36.0);
        assertThat(hearing.channels().get(1).gainDb()).isZero();
    }

    @Test
    void samplesOffCentreAreFound() throws UnreadableAudioException {
        short[] left = agent(0).pcm();
        for (int i = 0; i < left.length; i++) {
            left[i] += 1000;
        }

        Hearing hearing = CallListenerTest.listen(left, customer(0).pcm());

        assertThat(hearing.findings())
                .extracting(finding -> InEnglish.sentence(finding.text()))
                .containsExactly("The samples of the left channel are off centre by 3.1 % of full scale.");
    }

    @Test
    void oneChannelIsMono() throws UnreadableAudioException {
        assertThat(kinds(CallListenerTest.listen(agent(0).pcm()))).containsExactly(Kind.MONO);
    }

    private static MadeSound agent(double gainDb) {
        return new MadeSound(SECONDS)
                .whiteNoise(-60, 1)
                .add(Voices.load("english-woman"), 1, gainDb - 10)
                .add(Voices.load("english-woman"), 10, gainDb - 10)
                .add(Voices.load("english-robot"), 19, gainDb - 10);
    }

    private static MadeSound customer(double gainDb) {
        return new MadeSound(SECONDS)
                .whiteNoise(-60, 2)
                .add(Voices.load("english-man"), 5.4, gainDb - 10)
                .add(Voices.load("english-man"), 14.5, gainDb - 10)
                .add(Voices.load("mandarin"), 22.1, gainDb - 10);
    }

    private static Hearing listen(MadeSound left, MadeSound right) throws UnreadableAudioException {
        return CallListenerTest.listen(left.pcm(), right.pcm());
    }

    private static List<Kind> kinds(Hearing hearing) {
        return hearing.findings().stream().map(Finding::kind).toList();
    }
}
