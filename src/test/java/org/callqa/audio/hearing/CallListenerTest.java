package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.audio.UnreadableAudioException;
import org.callqa.call.Finding;
import org.junit.jupiter.api.Test;

class CallListenerTest {

    private static final CadenceTone US =
            ToneTable.shipped().of("US").orElseThrow().ring();

    @Test
    void threeRingsAreCountedAndThePickUpIsTheEndOfTheLast() throws UnreadableAudioException {
        short[] line =
                new Sound(18).cadence(US, 0.4, 14.4, -19).whiteNoise(-50, 1).pcm();

        Hearing hearing = listen(line);

        assertThat(hearing.channels().get(0).rings()).hasSize(3);
        assertThat(hearing.channels().get(0).ringCadence()).isEqualTo("US, CA 2.0/4.0 s");
        assertThat(hearing.channels().get(0).firstRingCut()).isFalse();
        assertThat(hearing.channels().get(0).speech()).isEmpty();
        assertThat(hearing.answeredAtMs()).isBetween(14_350, 14_450);
        assertThat(hearing.durationMs()).isEqualTo(18_000);
        assertThat(hearing.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.MONO);
    }

    static Hearing listen(short[]... channels) throws UnreadableAudioException {
        return new CallListener(Optional.empty()).listen(new PcmOf(channels));
    }
}
