package org.callqa.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Span;
import org.junit.jupiter.api.Test;

class HearingTest {

    @Test
    void pausesPartTheVoice() {
        assertThat(channel(
                                List.of(new Span(0, 1_000), new Span(2_000, 3_000)),
                                new Span(300, 500),
                                new Span(2_500, 2_600))
                        .voiced())
                .containsExactly(
                        new Span(0, 300), new Span(500, 1_000), new Span(2_000, 2_500), new Span(2_600, 3_000));
    }

    @Test
    void speechWithoutPausesIsVoiceThroughout() {
        assertThat(channel(List.of(new Span(0, 1_000))).voiced()).containsExactly(new Span(0, 1_000));
    }

    private static Hearing.HeardChannel channel(List<Span> speech, Span... pauses) {
        return new Hearing.HeardChannel(
                List.of(),
                "",
                false,
                speech,
                List.of(pauses),
                List.of(),
                List.of(),
                0,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
