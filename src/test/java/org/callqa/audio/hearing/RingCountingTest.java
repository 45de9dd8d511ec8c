package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.hearing.tones.CadenceTone;
import org.callqa.audio.hearing.tones.CountryTones;
import org.callqa.audio.hearing.tones.ToneTable;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RingCountingTest {

    private static final ToneTable TABLE = ToneTable.shipped();

    static Stream<RingCase> aFixedPartOfTheMatrix() {
        int[] snrDb = {99, 20, 15};
        return RingCase.COUNTRIES.stream()
                .flatMap(country -> IntStream.range(0, 6)
                        .mapToObj(i -> new RingCase(
                                country, 1 + i % 5, snrDb[i % 3], i % 2 == 1, i >= 3, 7 + i + country.hashCode())));
    }

    @ParameterizedTest
    @MethodSource("aFixedPartOfTheMatrix")
    void everyRingIsCounted(RingCase ring) throws UnreadableAudioException {
        RingCase.Line line = ring.line(Voices.load("english-man"));

        assertThat(listen(line.pcm()).rings()).hasSize(line.audibleRings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "US; US, CA 2.0/4.0 s",
                "CN; CN 1.0/4.0 s",
                "GB; GB, AU, NZ, SG, MY 0.4/0.2/0.4/2.0 s",
                "DE; DE, CH, IT, NL, PL, DK, NO, FI 1.0/4.0 s",
                "FR; FR 1.5/3.5 s",
                "JP; JP 1.0/2.0 s",
                "TW; TW 1.0/2.0 s",
                "IN; IN, ZA 0.4/0.2/0.4/2.0 s"
            })
    void theCadenceIsNamedAfterTheCountriesThatHaveIt(String country, String name) throws UnreadableAudioException {
        CadenceTone tone = TABLE.of(country).orElseThrow().ring();

        assertThat(listen(new MadeSound(20)
                                .cadence(tone, 0.5, 15, -20)
                                .whiteNoise(-45, 2)
                                .pcm())
                        .ringCadence())
                .isEqualTo(name);
    }

    @Test
    void theExpectedCountryNamesTheCadenceItShares() throws UnreadableAudioException {
        CadenceTone tone = TABLE.of("GB").orElseThrow().ring();
        short[] line = new MadeSound(10).cadence(tone, 0.5, 8, -20).pcm();

        assertThat(listen(Optional.of("SG"), line).ringCadence()).isEqualTo("SG 0.4/0.2/0.4/2.0 s");
        assertThat(listen(Optional.of("uk"), line).ringCadence()).isEqualTo("GB 0.4/0.2/0.4/2.0 s");
    }

    @Test
    void aForeignCadenceIsRecognisedAlthoughAnotherCountryWasExpected() throws UnreadableAudioException {
        CadenceTone tone = TABLE.of("US").orElseThrow().ring();

        assertThat(listen(
                                Optional.of("CN"),
                                new MadeSound(16).cadence(tone, 0.5, 14.5, -20).pcm())
                        .ringCadence())
                .isEqualTo("US, CA 2.0/4.0 s");
    }

    @Test
    void aRecordingThatBeginsInsideTheFirstRingSaysSo() throws UnreadableAudioException {
        CadenceTone tone = TABLE.of("CN").orElseThrow().ring();

        HeardChannel heard = listen(new MadeSound(14)
                .cadence(tone, -0.6, 10.4, -20)
                .whiteNoise(-40, 3)
                .pcm());

        assertThat(heard.rings()).hasSize(3);
        assertThat(heard.rings().get(0).endMs()).isBetween(380, 420);
        assertThat(heard.firstRingCut()).isTrue();
    }

    @Test
    void aRecordingThatBeginsExactlyWithTheFirstRingIsNotCut() throws UnreadableAudioException {
        CadenceTone tone = TABLE.of("CN").orElseThrow().ring();

        assertThat(listen(new MadeSound(12).cadence(tone, 0, 9.5, -20).pcm()).firstRingCut())
                .isFalse();
    }

    @Test
    void aDoubleBurstIsOneRing() throws UnreadableAudioException {
        CadenceTone tone = TABLE.of("GB").orElseThrow().ring();

        assertThat(listen(new MadeSound(10).cadence(tone, 0.5, 7.5, -20).pcm()).rings())
                .containsExactly(new Span(500, 1500), new Span(3500, 4500), new Span(6500, 7500));
    }

    @Test
    void theRingsOfATransferAreNoRingsBeforeThePickUp() throws UnreadableAudioException {
        CadenceTone tone = TABLE.of("US").orElseThrow().ring();
        MadeSound agent = new MadeSound(40).whiteNoise(-60, 1).add(Voices.load("english-woman"), 1, -10);
        MadeSound customer = new MadeSound(40)
                .whiteNoise(-60, 2)
                .add(Voices.load("english-man"), 6, -10)
                .cadence(tone, 12, 26, -20)
                .add(Voices.load("english-woman"), 27, -10);

        HeardChannel heard =
                CallListenerTest.listen(agent.pcm(), customer.pcm()).channels().get(1);

        assertThat(heard.rings()).isEmpty();
        assertThat(heard.tones()).extracting(SignallingTone::kind).containsExactly(SignallingTone.Kind.RING_BACK);
        assertThat(heard.speech()).allMatch(span -> span.endMs() < 12_000 || span.startMs() > 26_000);
    }

    @Test
    void ringsAfterAnAnnouncementAreStillBeforeThePickUp() throws UnreadableAudioException {
        CadenceTone tone = TABLE.of("DE").orElseThrow().ring();
        MadeSound customer = new MadeSound(30)
                .whiteNoise(-60, 2)
                .add(Voices.load("english-robot"), 1, -10)
                .cadence(tone, 6, 22, -20);

        HeardChannel heard = CallListenerTest.listen(
                        new MadeSound(30).whiteNoise(-60, 1).pcm(), customer.pcm())
                .channels()
                .get(1);

        assertThat(heard.rings()).hasSize(4);
    }

    @Test
    void busyIsNotRinging() throws UnreadableAudioException {
        for (String country : RingCase.COUNTRIES) {
            CountryTones tones = TABLE.of(country).orElseThrow();

            HeardChannel busy = listen(
                    Optional.of(country),
                    new MadeSound(8).cadence(tones.busy(), 0.5, 7, -20).pcm());

            assertThat(busy.rings()).as(country).isEmpty();
            assertThat(busy.tones())
                    .as(country)
                    .extracting(SignallingTone::kind)
                    .containsExactly(SignallingTone.Kind.BUSY);
        }
    }

    static HeardChannel listen(short[] line) throws UnreadableAudioException {
        return listen(Optional.empty(), line);
    }

    private static HeardChannel listen(Optional<String> country, short[] line) throws UnreadableAudioException {
        return new CallListener(country).listen(new PcmOf(line)).channels().get(0);
    }
}
