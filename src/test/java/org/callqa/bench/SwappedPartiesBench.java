package org.callqa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Verdict;
import org.callqa.speech.Transcript;
import org.callqa.timeline.TimelineBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the channels of a call are taken the right way round when the recogniser is often wrong: every call that
 * comes with the program, the agent on either channel, with and without a call list that says where, and a call list
 * that says it wrong. Writes {@code target/bench/swapped-parties.md}. The small calls are the rubrics' tests, scenes of
 * a few turns in which often nothing is said that tells; the sample calls are whole, but the phrases were chosen with
 * them in sight.
 *
 * <p>{@code -Dbench.repeats=N} damages every call N times (20), {@code -Dbench.seed=N} otherwise (1).
 */
@Tag("bench")
class SwappedPartiesBench {

    private static final int[] ERROR_RATES = {0, 10, 20, 30, 40};
    private static final int JUDGED_RATE = 20;

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final int repeats = Integer.getInteger("bench.repeats", 20);
    private final long seed = Long.getLong("bench.seed", 1);
    private final Map<String, Integer> believedWrong = new TreeMap<>();
    private int wrongSwaps;

    /** What became of the calls of one row. */
    private static final class Tally {
        private int calls;
        private int wrongWayRound;
        private int corrected;
        private int doubted;
        private int believed;
        private int flips;
        private int flippedCalls;

        private String row(boolean scored) {
            return calls + " | " + corrected + " | " + doubted + " | " + believed + " | " + wrongWayRound + " | "
                    + (scored ? flips + " in " + flippedCalls : "not scored");
        }
    }

    @Test
    void nobodyIsSwappedWronglyAndAWrongCallListIsHardlyEverBelieved() throws Exception {
        RecogniserErrors recogniser = new RecogniserErrors();
        for (BenchCase known : BenchCases.all()) {
            Timeline said = known.timeline();
            if (said.parties().separation() != Parties.Separation.CHANNELS
                    || said.finding(Finding.Kind.IDENTICAL_CHANNELS).isPresent()) {
                continue;
            }
            Scorer scorer = new Scorer(known.rubric());
            for (int rate : ERROR_RATES) {
                for (int repeat = 0; repeat < (rate == 0 ? 1 : repeats); repeat++) {
                    long drawn = ((seed * 31 + known.name().hashCode()) * 31 + rate) * 31 + repeat;
                    Timeline heard =
                            rate == 0 ? said : recogniser.heard(said, rate / 100.0, drawn * 0x9E3779B97F4A7C15L);
                    count(known, scorer, heard, rate);
                }
            }
        }
        print();
        assertThat(wrongSwaps).isZero();
        Tally wrongList = tallies.get("sample | " + JUDGED_RATE + " % | wrong");
        assertThat(wrongList.believed).isLessThanOrEqualTo(wrongList.calls * 2 / 100);
        Tally rightList = tallies.get("sample | " + JUDGED_RATE + " % | right");
        assertThat(rightList.doubted).isLessThanOrEqualTo(rightList.calls / 100);
    }

    private void count(BenchCase known, Scorer scorer, Timeline heard, int rate) {
        String group = (known.name().startsWith("sample") ? "sample" : "small") + " | " + rate + " %";
        Optional<CallScore> right = !known.name().startsWith("sample")
                ? Optional.empty()
                : Optional.of(score(known, scorer, heard, Channel.LEFT, Optional.of(Channel.LEFT)));
        for (Channel agent : Channel.values()) {
            for (Optional<Channel> listed :
                    List.of(Optional.<Channel>empty(), Optional.of(Channel.LEFT), Optional.of(Channel.RIGHT))) {
                Timeline built = timeline(known, heard, agent, listed);
                String listing =
                        listed.map(it -> it == agent ? "right" : "wrong").orElse("none, agent " + agent.code());
                Tally tally = tallies.computeIfAbsent(group + " | " + listing, any -> new Tally());
                tally.calls++;
                boolean rightWay = built.parties().agentChannel() == agent;
                boolean swapped = built.parties().agentChannel() != listed.orElse(Channel.LEFT);
                boolean doubted = built.parties().certainty() < 0.7;
                tally.corrected += swapped ? 1 : 0;
                tally.doubted += doubted ? 1 : 0;
                tally.believed += !swapped && !doubted ? 1 : 0;
                tally.wrongWayRound += !rightWay && !doubted ? 1 : 0;
                wrongSwaps += swapped && !rightWay ? 1 : 0;
                if (!rightWay && !doubted && known.name().startsWith("sample")) {
                    believedWrong.merge(rate + " % " + known.name(), 1, Integer::sum);
                }
                if (!known.name().startsWith("sample")) {
                    continue;
                }
                int changed = 0;
                for (Answer answer : scorer.score(call(known, listed), built).answers()) {
                    Verdict before = right.orElseThrow()
                            .answer(answer.criterion().id())
                            .orElseThrow()
                            .verdict();
                    changed += before.answered() && answer.verdict().answered() && before != answer.verdict() ? 1 : 0;
                }
                tally.flips += changed;
                tally.flippedCalls += changed > 0 ? 1 : 0;
            }
        }
    }

    private static CallScore score(
            BenchCase known, Scorer scorer, Timeline heard, Channel agent, Optional<Channel> listed) {
        return scorer.score(call(known, listed), timeline(known, heard, agent, listed));
    }

    private static CallRecord call(BenchCase known, Optional<Channel> listed) {
        CallRecord call = known.call();
        return new CallRecord(
                call.callId(),
                call.recording(),
                call.agent(),
                call.language(),
                call.startedAt(),
                call.ringSeconds(),
                call.endedBy(),
                listed,
                call.country(),
                call.columns());
    }

    /** The call as it would be built from a recording with the agent on a channel. */
    private static Timeline timeline(BenchCase known, Timeline heard, Channel agent, Optional<Channel> listed) {
        List<List<Word>> words = new ArrayList<>();
        List<Hearing.HeardChannel> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Party party = channel == agent ? Party.AGENT : Party.CUSTOMER;
            words.add(heard.turns(party).stream()
                    .map(Turn::words)
                    .flatMap(List::stream)
                    .toList());
            channels.add(new Hearing.HeardChannel(
                    List.of(), "", false, heard.speech(party), List.of(), List.of(), 0, List.of()));
        }
        Transcript transcript = new Transcript(
                heard.language(),
                new Hearing(heard.durationMs(), channels, heard.findings()),
                words,
                new DecodeReport("none", 8_000, 1, 0));
        Timeline built = new TimelineBuilder().build(call(known, listed), transcript);
        return new Timeline(
                built.language(),
                built.durationMs(),
                heard.ringing(),
                heard.answeredAtMs(),
                built.turns(),
                built.speech(),
                heard.music(),
                built.parties(),
                built.findings());
    }

    private void print() throws IOException {
        StringBuilder table =
                new StringBuilder("| calls | words wrong | call list | calls | swapped | doubted | believed"
                        + " | wrong way round | MET for NOT_MET or the reverse |\n|");
        table.append("---|".repeat(9)).append('\n');
        tallies.forEach((key, tally) -> table.append("| ")
                .append(key)
                .append(" | ")
                .append(tally.row(key.startsWith("sample")))
                .append(" |\n"));
        table.append("\nTaken the wrong way round without a doubt: ")
                .append(believedWrong)
                .append('\n');
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(folder.resolve("swapped-parties.md"), table);
        System.out.println(table);
    }
}
