package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.SignallingTone.Kind;
import org.callqa.audio.hearing.spectrum.Signal;
import org.callqa.audio.hearing.tones.CadenceTone;
import org.callqa.audio.hearing.tones.ToneTable;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.junit.jupiter.api.Test;

class SignallingToneTest {

    @Test
    void everyKeyOfATelephoneIsRead() throws UnreadableAudioException {
        MadeSound sound = new MadeSound(6).whiteNoise(-45, 5);
        double at = 0.5;
        for (Signal signal : Signal.values()) {
            if (signal.isDtmf()) {
                sound.tone((int) signal.hz()[0] + "+" + (int) signal.hz()[1], at, 0.1, -18);
                at += 0.25;
            }
        }

        HeardChannel heard = listen(sound);

        assertThat(heard.tones()).extracting(SignallingTone::kind).containsOnly(Kind.DTMF);
        assertThat(heard.tones().stream().map(SignallingTone::detail).collect(Collectors.joining()))
                .isEqualTo("123A456B789C*0#D");
        assertThat(heard.rings()).isEmpty();
        assertThat(heard.speech()).isEmpty();
    }

    @Test
    void congestionIsFasterThanBusy() throws UnreadableAudioException {
        CadenceTone tone = ToneTable.shipped().of("US").orElseThrow().congestion();

        SignallingTone heard =
                listen(new MadeSound(6).cadence(tone, 1, 5, -20)).tones().get(0);

        assertThat(heard.kind()).isEqualTo(Kind.CONGESTION);
        assertThat(heard.span().startMs()).isBetween(960, 1040);
        assertThat(heard.span().endMs()).isBetween(4700, 4800);
    }

    @Test
    void dialToneIsNeitherRingNorMusic() throws UnreadableAudioException {
        HeardChannel heard = listen(new MadeSound(8).tone("425", 1, 6, -20).whiteNoise(-50, 1));

        assertThat(heard.tones()).extracting(SignallingTone::kind).containsExactly(Kind.DIAL);
        assertThat(heard.rings()).isEmpty();
        assertThat(heard.music()).isEmpty();
        assertThat(heard.speech()).isEmpty();
    }

    @Test
    void theSpecialInformationToneIsOneTone() throws UnreadableAudioException {
        MadeSound sound = new MadeSound(4)
                .tone("950", 1, 0.33, -20)
                .tone("1400", 1.33, 0.33, -20)
                .tone("1800", 1.66, 0.33, -20)
                .whiteNoise(-45, 1);

        assertThat(listen(sound).tones()).extracting(SignallingTone::kind).containsExactly(Kind.SPECIAL_INFORMATION);
    }

    @Test
    void faxMachinesAreHeardOnBothSides() throws UnreadableAudioException {
        assertThat(listen(new MadeSound(10).tone("1100", 1, 0.5, -20).tone("1100", 4.5, 0.5, -20))
                        .tones())
                .extracting(SignallingTone::kind)
                .containsExactly(Kind.FAX, Kind.FAX);
        assertThat(listen(new MadeSound(6).tone("2100", 1, 3, -20).whiteNoise(-45, 1))
                        .tones())
                .extracting(SignallingTone::detail)
                .containsExactly("answering, 2100 Hz");
    }

    @Test
    void theRecordBeepIsHeardBetweenWords() throws UnreadableAudioException {
        MadeSound sound = new MadeSound(10)
                .whiteNoise(-55, 1)
                .add(Voices.load("english-man"), 1, -10)
                .tone("1400", 6, 0.4, -22);

        assertThat(listen(sound).tones()).extracting(SignallingTone::kind).containsExactly(Kind.RECORD_BEEP);
    }

    private static HeardChannel listen(MadeSound sound) throws UnreadableAudioException {
        return new CallListener(Optional.empty())
                .listen(new PcmOf(sound.pcm()))
                .channels()
                .get(0);
    }
}
