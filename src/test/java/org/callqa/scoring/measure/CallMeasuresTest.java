package org.callqa.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Channel;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.junit.jupiter.api.Test;

class CallMeasuresTest {

    @Test
    void howLoudEachPartyIsIsToldWhereItWasHeard() {
        CallMeasures measures = CallMeasures.of(timeline(Map.of(Party.AGENT, -24.3)));

        assertThat(measures.agentDb()).hasValue(-24.3);
        assertThat(measures.customerDb()).isEmpty();
    }

    private static Timeline timeline(Map<Party, Double> voiceDb) {
        return new Timeline(
                Language.EN,
                60_000,
                Optional.empty(),
                0,
                List.of(),
                Map.of(Party.AGENT, List.of(new Span(1_000, 9_000)), Party.CUSTOMER, List.of(new Span(10_000, 12_000))),
                List.of(),
                Parties.byChannel(Channel.LEFT),
                List.of(),
                List.of(),
                List.of(),
                voiceDb);
    }
}
