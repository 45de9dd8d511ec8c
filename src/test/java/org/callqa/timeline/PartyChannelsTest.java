package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.report.words.InEnglish;
import org.callqa.speech.Transcript;
import org.junit.jupiter.api.Test;

class PartyChannelsTest {

    /** Below this every answer about one party is UNSURE. */
    private static final double STATED_CERTAINTY = 0.7;

    /** A word is a phrase by its name: a greeting or another phrase of the agent, a phrase of the customer. */
    private static final Function<SpokenText, List<CarrierPhrases.Owned>> BY_NAME = text -> text.words().stream()
            .filter(word -> !word.text().equals("talk"))
            .map(word -> new CarrierPhrases.Owned(
                    word.text().equals("customer") || word.text().equals("reason") ? Party.CUSTOMER : Party.AGENT,
                    word.span(),
                    word.text().equals("greeting") || word.text().equals("reason"),
                    false))
            .toList();

    private final List<List<Word>> words = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Channel> listed = Optional.empty();
    private String direction = "inbound";
    private String company = "";
    private int clockMs;

    @Test
    void withoutACallListTheChannelThatGreetsAndSpeaksLikeAnAgentIsTheAgents() {
        Timeline timeline = right("greeting").left("customer").right("agent").build();
        assertThat(timeline.turns(Party.AGENT))
                .extracting(PartyChannelsTest::text)
                .containsExactly("greeting", "agent");
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.RIGHT);
        assertThat(timeline.parties().certainty()).isBetween(PartyChannels.OVERWHELMING, 0.999);
        assertThat(InEnglish.words(timeline.parties().reason()))
                .isEqualTo("agent found on the right channel: 3 of 3 phrases fit the right channel");
        assertThat(timeline.finding(Finding.Kind.SWAPPED_PARTIES))
                .hasValueSatisfying(finding -> assertThat(InEnglish.sentence(finding.text()))
                        .startsWith("The call list does not say where the agent is; agent found on the right channel")
                        .endsWith("(certainty of the right channel 0.99)."));
    }

    @Test
    void withoutACallListAndWithoutAPhraseTheAgentIsOnTheLeft() {
        Timeline timeline = right("talk").left("talk").right("talk").build();
        assertThat(text(timeline.turns(Party.AGENT).get(0))).isEqualTo("talk");
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.LEFT);
        assertThat(timeline.parties().certainty()).isEqualTo(1);
        assertThat(timeline.findings()).isEmpty();
    }

    @Test
    void whatFitsTheLeftChannelIsNotSpokenOf() {
        Timeline timeline = left("greeting").right("customer").left("agent").build();
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.LEFT);
        assertThat(timeline.parties().certainty()).isEqualTo(1);
        assertThat(timeline.findings()).isEmpty();
    }

    @Test
    void aLittleAgainstTheLeftChannelDecidesNothingButMakesAnswersUnsure() {
        Timeline timeline = right("agent").left("talk").right("agent").build();
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.LEFT);
        assertThat(timeline.parties().certainty()).isLessThan(STATED_CERTAINTY);
        assertThat(timeline.finding(Finding.Kind.SWAPPED_PARTIES)).isPresent();
    }

    @Test
    void oneStrayPhraseDoesNotSwapAnybody() {
        Timeline timeline = left("greeting").right("agent").left("agent").build();
        assertThat(timeline.parties().certainty()).isEqualTo(1);
        assertThat(timeline.findings()).isEmpty();
    }

    @Test
    void aCallListIsNeverCorrectedButDoubted() {
        listed = Optional.of(Channel.LEFT);
        Timeline timeline = right("greeting")
                .left("customer")
                .right("agent")
                .left("customer")
                .right("agent")
                .build();
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.LEFT);
        assertThat(timeline.parties().certainty()).isLessThan(0.05);
        assertThat(InEnglish.sentence(timeline.finding(Finding.Kind.SWAPPED_PARTIES)
                        .orElseThrow()
                        .text()))
                .startsWith(
                        "The call list puts the agent on the left channel, but 5 of 5 phrases fit the right channel");
    }

    @Test
    void onePhraseMoreAgainstTheCallListThanForItMakesAnswersUnsure() {
        listed = Optional.of(Channel.RIGHT);
        Timeline timeline = left("agent").right("talk").build();
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.RIGHT);
        assertThat(timeline.parties().certainty()).isLessThan(STATED_CERTAINTY);
    }

    @Test
    void whoSpeaksFirstAloneDoubtsNobody() {
        listed = Optional.of(Channel.LEFT);
        Timeline timeline = right("talk").left("talk").build();
        assertThat(timeline.parties().certainty()).isEqualTo(1);
    }

    @Test
    void whereClocksDifferNobodyIsKnownToSpeakFirst() {
        right("agent").right("agent").left("talk");
        double known = build().parties().certainty();
        findings.add(new Finding(Finding.Kind.CLOCK_OFFSET, Reason.literal("so the test says")));
        assertThat(build().parties().certainty()).isGreaterThan(known);
    }

    @Test
    void aCompanyThatIsCalledAnswersLikeOneAndIsStillTheCustomer() {
        direction = "outbound";
        Timeline timeline =
                right("greeting").left("reason").right("customer").left("agent").build();
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.LEFT);
        assertThat(timeline.parties().certainty()).isEqualTo(1);
        assertThat(timeline.findings()).isEmpty();
    }

    @Test
    void inACallThatGoesOutTheCustomerSpeaksFirst() {
        direction = "outbound";
        Timeline timeline =
                left("talk").right("agent").left("customer").right("agent").build();
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.RIGHT);
    }

    @Test
    void whoeverAnswersWithTheCompanysNameIsTheAgent() {
        company = "Talk & Talk";
        listed = Optional.of(Channel.LEFT);
        Timeline timeline = right("talk").right("talk").left("talk").build();
        assertThat(timeline.parties().certainty()).isLessThan(STATED_CERTAINTY);
        assertThat(InEnglish.words(timeline.parties().reason())).endsWith("but 1 of 1 phrase fits the right channel");
    }

    @Test
    void theCompanysNameInACallersMouthTellsNothing() {
        company = "Talk & Talk";
        listed = Optional.of(Channel.LEFT);
        assertThat(left("talk").right("talk").right("talk").build().findings()).isEmpty();
    }

    @Test
    void whatLeaksIntoTheOtherChannelSpeaksForNeither() {
        both("greeting").both("agent").both("agent").right("talk");
        assertThat(build().findings()).isEmpty();
        assertThat(build().parties().agentChannel()).isEqualTo(Channel.LEFT);
    }

    @Test
    void somebodyWhoRepeatsOneSentenceDoesNotOutweighAConversation() {
        for (int i = 0; i < 10; i++) {
            right("agent");
        }
        Timeline timeline = left("greeting")
                .right("customer")
                .left("agent")
                .right("customer")
                .build();
        assertThat(timeline.parties().agentChannel()).isEqualTo(Channel.LEFT);
        assertThat(timeline.findings()).isEmpty();
    }

    private PartyChannelsTest left(String text) {
        return says(text, 0);
    }

    private PartyChannelsTest right(String text) {
        return says(text, 1);
    }

    private PartyChannelsTest both(String text) {
        words.get(0).add(new Word(text, new Span(clockMs, clockMs + 1_000), 0.9));
        words.get(1).add(new Word(text, new Span(clockMs + 20, clockMs + 1_020), 0.9));
        clockMs += 3_000;
        return this;
    }

    private PartyChannelsTest says(String text, int channel) {
        words.get(channel).add(new Word(text, new Span(clockMs, clockMs + 1_000), 0.9));
        clockMs += 3_000;
        return this;
    }

    private Timeline build() {
        Hearing.HeardChannel channel =
                new Hearing.HeardChannel(List.of(), "", false, List.of(), List.of(), List.of(), 0, List.of());
        CallRecord call = new CallRecord(
                "call",
                "call.wav",
                Agent.UNKNOWN,
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                listed,
                Optional.empty(),
                Map.of("direction", direction, "company", company));
        return new TimelineBuilder(BY_NAME)
                .build(
                        call,
                        new Transcript(
                                Language.EN,
                                new Hearing(clockMs, List.of(channel, channel), findings),
                                words,
                                new DecodeReport("none", 8_000, 1, 0)));
    }

    private static String text(Turn turn) {
        return turn.text(Language.EN);
    }
}
