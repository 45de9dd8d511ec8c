package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.audio.hearing.tones.CadenceTone;
import org.callqa.audio.hearing.tones.ToneTable;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class CallListenerTest {

    private static final CadenceTone US =
            ToneTable.shipped().of("US").orElseThrow().ring();

    @Test
    void threeRingsAreCountedAndThePickUpIsTheEndOfTheLast() throws UnreadableAudioException {
        short[] line =
                new MadeSound(18).cadence(US, 0.4, 14.4, -19).whiteNoise(-50, 1).pcm();

        Hearing hearing = listen(line);

        assertThat(hearing.channels().get(0).rings()).hasSize(3);
        assertThat(hearing.channels().get(0).ringCadence()).isEqualTo("US, CA 2.0/4.0 s");
        assertThat(hearing.channels().get(0).firstRingCut()).isFalse();
        assertThat(hearing.channels().get(0).speech()).isEmpty();
        assertThat(hearing.answeredAtMs()).isBetween(14_350, 14_450);
        assertThat(hearing.durationMs()).isEqualTo(18_000);
        assertThat(hearing.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.MONO);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 10, 7})
    void aVoiceOverHumIsHeardAndTheHumIsNoMusic(double snrDb) throws UnreadableAudioException {
        SpokenLine line = new SpokenLine(-24, 2);
        line.sound().hum(-24 - snrDb).whiteNoise(-60, 1);

        Hearing.HeardChannel channel = listen(line.sound().pcm()).channels().get(0);

        assertThat(line.missed(channel.speech())).isLessThan(0.05);
        assertThat(channel.music()).isEmpty();
    }

    @Test
    void aDrawnOutWordIsNoMusic() throws UnreadableAudioException {
        assertThat(listen(greeting().pcm()).channels().get(0).music()).isEmpty();

        MadeSound afterMusic = greeting().add(Tune.of(11, -22, 3).pcm(), 0.5, 0);
        Hearing.HeardChannel channel = listen(afterMusic.pcm()).channels().get(0);

        assertThat(channel.music()).hasSize(1);
        assertThat(channel.music().get(0).endMs()).isBetween(11_400, 12_300);
        assertThat(channel.speech().get(0).startMs()).isBetween(12_200, 12_500);
    }

    private static MadeSound greeting() {
        return new MadeSound(20)
                .add(Voices.load(Voices.ALL.get(0)), 12.3, -3)
                .tone("170+340+510+680", 13.6, 0.5, -20)
                .whiteNoise(-58, 1);
    }

    public static Hearing listen(short[]... channels) throws UnreadableAudioException {
        return new CallListener(Optional.empty()).listen(new PcmOf(channels));
    }
}
