package org.callqa.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.junit.jupiter.api.Test;

class SpeakingRateTest {

    @Test
    void mandarinWordsCountByCharactersAndForeignOnesOnce() {
        Turn turn = new Turn(
                Party.AGENT,
                List.of(
                        new Word("您的", new Span(0, 500), 1),
                        new Word("wifi", new Span(500, 1_500), 1),
                        new Word("密码", new Span(1_500, 2_000), 1)));

        assertThat(SpeakingRate.of(turn, Language.ZH)).isEqualTo(new SpeakingRate(5, 2_000));
        assertThat(SpeakingRate.of(turn, Language.ZH).perMinute()).isEqualTo(150);
    }

    @Test
    void silenceHasNoPace() {
        assertThat(SpeakingRate.of(List.of(), Language.EN).perMinute()).isZero();
    }
}
