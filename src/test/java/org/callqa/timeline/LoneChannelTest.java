package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.Samples;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.hearing.MadeSound;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.bench.SampleTruth;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Parties.Separation;
import org.callqa.call.Party;
import org.callqa.call.Timeline;
import org.callqa.call.Word;
import org.callqa.report.words.InEnglish;
import org.callqa.speech.Transcript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sample calls as a recorder that is wired wrongly would have kept them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoneChannelTest {

    private static final int RATE = CallListener.SAMPLE_RATE_HZ;
    private static final Path SAMPLES = Path.of("sample-calls");

    /** Below this nothing is held against an agent. */
    private static final double AGAINST = 0.9;

    @TempDir
    private Path folder;

    private Map<CallRecord, Transcript> calls = Map.of();

    /** What is on the channel on which nobody speaks. */
    enum Nothing {
        ZEROS,
        LINE_NOISE,
        LOUD_NOISE,
        HUM,
        COMFORT_NOISE,
        LEAK;

        short[] beside(short[] voiced) {
            MadeSound sound = new MadeSound((double) voiced.length / RATE);
            return switch (this) {
                case ZEROS -> sound.pcm();
                case LINE_NOISE -> sound.whiteNoise(-57, 1).pcm();
                case LOUD_NOISE -> sound.whiteNoise(-42, 2).pcm();
                case HUM -> sound.hum(-45).whiteNoise(-65, 3).pcm();
                case COMFORT_NOISE -> sound.comfortNoise(-55, 4).pcm();
                case LEAK -> sound.add(voiced, 0.01, -40).whiteNoise(-75, 5).pcm();
            };
        }
    }

    @BeforeAll
    void readTheCalls() throws Exception {
        calls = new SampleTruth(SAMPLES).transcripts();
    }

    @ParameterizedTest
    @EnumSource
    void twoVoicesBesideNothingAreBothPartiesWhateverTheNothingIs(Nothing nothing) throws Exception {
        Timeline timeline = bothOn(Channel.LEFT, "en-01", nothing);

        assertThat(timeline.parties().separation()).isEqualTo(Separation.MONO);
        assertThat(timeline.turns(Party.CUSTOMER)).hasSizeGreaterThan(3);
        assertThat(timeline.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.MONO);
            assertThat(InEnglish.sentence(finding.text()))
                    .contains("on the right channel", "two voices on the left channel");
        });
    }

    @ParameterizedTest
    @CsvSource({"en-01", "en-02", "en-05", "zh-01", "zh-02", "zh-04"})
    void theyAreToldApartOnTheRightChannelTooButTooUncertainlyToHoldAnythingAgainstAnybody(String callId)
            throws Exception {
        Timeline timeline = bothOn(Channel.RIGHT, callId, Nothing.LINE_NOISE);

        assertThat(timeline.parties().separation()).isEqualTo(Separation.MONO);
        assertThat(timeline.parties().certainty()).isBetween(0.7, AGAINST - 0.01);
        assertThat(rightWords(timeline, callId)).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @CsvSource({"en-01, ZEROS", "en-02, LINE_NOISE", "en-03, HUM", "zh-03, LOUD_NOISE", "zh-06, COMFORT_NOISE"})
    void anAgentWhoConversesWithNothingHasLostTheCustomer(String callId, Nothing nothing) throws Exception {
        Timeline timeline = oneParty(Party.AGENT, callId, nothing);

        assertThat(InEnglish.sentence(timeline.finding(Finding.Kind.DEAD_CHANNEL)
                        .orElseThrow()
                        .text()))
                .contains("one party was not recorded");
        assertThat(timeline.turns(Party.CUSTOMER)).isEmpty();
        assertThat(timeline.turns(Party.AGENT)).isNotEmpty();
        assertThat(timeline.parties().certainty()).isLessThan(AGAINST);
    }

    @ParameterizedTest
    @CsvSource({"en-01, LINE_NOISE", "en-05, HUM", "zh-01, COMFORT_NOISE"})
    void aCustomerWhoConversesWithNothingHasLostTheAgent(String callId, Nothing nothing) throws Exception {
        Timeline timeline = oneParty(Party.CUSTOMER, callId, nothing);

        assertThat(InEnglish.sentence(timeline.finding(Finding.Kind.DEAD_CHANNEL)
                        .orElseThrow()
                        .text()))
                .contains("one party was not recorded");
        assertThat(timeline.turns(Party.AGENT)).isEmpty();
    }

    @Test
    void aCallerWhoSaysNothingIsNoRecorderWiredWrongly() throws Exception {
        Timeline timeline = oneParty(Party.AGENT, "en-07", Nothing.LINE_NOISE);

        assertThat(timeline.findings()).isEmpty();
        assertThat(timeline.parties().certainty()).isEqualTo(1);
    }

    private Timeline bothOn(Channel channel, String callId, Nothing nothing) throws Exception {
        CallRecord call = call(callId);
        short[] mixed = samples(call).mixed();
        List<Word> all = calls.get(call).words().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Word::span))
                .toList();
        return hear(call, channel, mixed, nothing, all);
    }

    private Timeline oneParty(Party party, String callId, Nothing nothing) throws Exception {
        CallRecord call = call(callId);
        Channel agent = call.agentChannel().orElse(Channel.LEFT);
        Channel channel = party == Party.AGENT ? agent : agent.other();
        return hear(
                call,
                channel,
                samples(call).channels().get(channel.index()),
                nothing,
                calls.get(call).words().get(channel.index()));
    }

    private Timeline hear(CallRecord call, Channel voiced, short[] voice, Nothing nothing, List<Word> words)
            throws Exception {
        short[] none = nothing.beside(voice);
        boolean left = voiced == Channel.LEFT;
        Path file = Samples.of(RATE, left ? voice : none, left ? none : voice).write(folder.resolve("call.wav"));
        try (PcmReader audio = new AudioDecoder().open(file, RATE)) {
            Hearing hearing = new CallListener(Optional.empty()).listen(audio);
            return new TimelineBuilder()
                    .build(
                            call,
                            new Transcript(
                                    calls.get(call).language(),
                                    hearing,
                                    left ? List.of(words, List.of()) : List.of(List.of(), words),
                                    audio.report()));
        }
    }

    private CallRecord call(String callId) {
        return calls.keySet().stream()
                .filter(call -> call.callId().equals(callId))
                .findFirst()
                .orElseThrow();
    }

    private static Samples samples(CallRecord call) throws Exception {
        return Samples.read(SAMPLES.resolve(call.recording()), RATE);
    }

    private double rightWords(Timeline timeline, String callId) {
        CallRecord call = call(callId);
        Channel agent = call.agentChannel().orElse(Channel.LEFT);
        List<Word> ofAgent = calls.get(call).words().get(agent.index());
        List<Word> right = new ArrayList<>();
        timeline.turns()
                .forEach(turn -> turn.words().stream()
                        .filter(word -> ofAgent.contains(word) == (turn.party() == Party.AGENT))
                        .forEach(right::add));
        long all = Stream.of(0, 1)
                .flatMap(channel -> calls.get(call).words().get(channel).stream())
                .count();
        return (double) right.size() / all;
    }
}
