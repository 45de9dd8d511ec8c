package org.callqa.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.LineEnd;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.report.words.InEnglish;
import org.junit.jupiter.api.Test;

/** A call of a minute: the agent speaks until 50 s, the customer until 52 s, unless a test says otherwise. */
class HangUpTest {

    private static final int END_MS = 60_000;

    private final List<LineEnd> lineEnds = new ArrayList<>();
    private Parties parties = Parties.BY_CHANNEL;
    private Optional<Party> listed = Optional.empty();
    private Span agent = new Span(1_000, 50_000);
    private Span customer = new Span(6_000, 52_000);

    @Test
    void theCallListsWordComesFirst() {
        busyOn(Optional.of(Party.CUSTOMER), 55_000);
        listed = Optional.of(Party.AGENT);
        assertThat(hangUp().party()).contains(Party.AGENT);
        assertThat(hangUp().certainty()).isEqualTo(1);
        assertThat(InEnglish.words(hangUp().describe())).isEqualTo("the agent hung up (by the call list)");
    }

    @Test
    void mostRecordingsTellNothing() {
        assertThat(hangUp().party()).isEmpty();
        assertThat(hangUp().certainty()).isZero();
        assertThat(InEnglish.words(hangUp().describe())).isEqualTo("nothing tells who hung up");
    }

    @Test
    void aBusyToneOnAPartysChannelSaysThatThePartyHungUp() {
        busyOn(Optional.of(Party.CUSTOMER), 55_000);
        assertThat(hangUp().party()).contains(Party.CUSTOMER);
        assertThat(hangUp().certainty()).isEqualTo(HangUp.TONE);
        assertThat(hangUp().atMs()).isEqualTo(55_000);
        assertThat(InEnglish.words(hangUp().describe()))
                .isEqualTo("the customer hung up (certainty 0.90: busy tone on the customer's channel)");
    }

    @Test
    void aBusyToneOnTheOnlyChannelSaysThatSomebodyDid() {
        busyOn(Optional.empty(), 55_000);
        assertThat(hangUp().party()).isEmpty();
        assertThat(InEnglish.words(hangUp().describe()))
                .isEqualTo("nothing tells who hung up: busy tone, on the only channel");
    }

    @Test
    void theLineThatGoesDeadFirstIsThePartysWhoHungUp() {
        deadOn(Party.AGENT, 54_000);
        deadOn(Party.CUSTOMER, 56_000);
        assertThat(hangUp().party()).contains(Party.AGENT);
        assertThat(hangUp().certainty()).isEqualTo(HangUp.DEAD);
    }

    @Test
    void linesThatGoDeadTogetherOrWithTheRecordingTellNothing() {
        deadOn(Party.AGENT, 54_000);
        deadOn(Party.CUSTOMER, 54_200);
        assertThat(hangUp().party()).isEmpty();
        lineEnds.clear();
        deadOn(Party.AGENT, 59_700);
        assertThat(hangUp().party()).isEmpty();
    }

    @Test
    void whoIsCutOffWhileSpeakingDidRatherNotHangUp() {
        customer = new Span(6_000, END_MS - 50);
        assertThat(hangUp().party()).contains(Party.AGENT);
        assertThat(hangUp().certainty()).isEqualTo(HangUp.CUT_OFF);
    }

    @Test
    void whereBothAreCutOffTheRecordingEndedAndNotTheCall() {
        agent = new Span(1_000, END_MS);
        customer = new Span(6_000, END_MS);
        assertThat(hangUp().party()).isEmpty();
    }

    @Test
    void signsThatAgreeAreMoreCertainAndSignsThatDisagreeLess() {
        busyOn(Optional.of(Party.AGENT), 55_000);
        deadOn(Party.AGENT, 54_500);
        assertThat(hangUp().certainty()).isGreaterThan(0.95);
        assertThat(hangUp().atMs()).isEqualTo(54_500);
        lineEnds.clear();
        busyOn(Optional.of(Party.AGENT), 55_000);
        deadOn(Party.CUSTOMER, 54_500);
        assertThat(hangUp().certainty()).isLessThan(0.7);
    }

    @Test
    void nobodyIsMoreCertainOfWhoHungUpThanOfWhoIsWho() {
        busyOn(Optional.of(Party.AGENT), 55_000);
        parties = new Parties(Parties.Separation.CHANNELS, 0.6, Reason.literal("so the test says"));
        assertThat(hangUp().certainty()).isLessThan(0.6);
        parties = new Parties(Parties.Separation.CHANNELS, 0.1, Reason.literal("so the test says"));
        assertThat(hangUp().party()).isEmpty();
    }

    @Test
    void whoSpokeFirstAndLastIsTold() {
        CallEnds ends = CallEnds.of(record(), timeline());
        assertThat(ends.firstSpeaker()).contains(Party.AGENT);
        assertThat(ends.delayMs(Party.AGENT)).contains(600);
        assertThat(ends.lastSpeaker()).contains(Party.CUSTOMER);
        assertThat(ends.tailMs()).isEqualTo(8_000);
        assertThat(ends.heard()).containsEntry(Party.CUSTOMER, customer);
    }

    private void busyOn(Optional<Party> line, int atMs) {
        lineEnds.add(new LineEnd(line, LineEnd.Kind.TONE, atMs, Reason.literal("busy tone")));
    }

    private void deadOn(Party line, int atMs) {
        lineEnds.add(new LineEnd(Optional.of(line), LineEnd.Kind.DEAD, atMs, Reason.literal("the line goes dead")));
    }

    private HangUp hangUp() {
        return CallEnds.of(record(), timeline()).hangUp();
    }

    private Timeline timeline() {
        return new Timeline(
                Language.EN,
                END_MS,
                Optional.empty(),
                400,
                List.of(),
                Map.of(Party.AGENT, List.of(agent), Party.CUSTOMER, List.of(customer)),
                List.of(),
                parties,
                List.of(),
                lineEnds,
                List.of(),
                Map.of());
    }

    private CallRecord record() {
        return new CallRecord(
                "call",
                "call.wav",
                Agent.UNKNOWN,
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.empty(),
                listed,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
