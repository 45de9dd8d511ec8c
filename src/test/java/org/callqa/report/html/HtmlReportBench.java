package org.callqa.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.report.Cards;
import org.callqa.report.NightFacts;
import org.callqa.report.Reports;
import org.callqa.report.ScoredCalls;
import org.callqa.report.words.NumberMask;
import org.callqa.review.ReviewList;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.CallKey;
import org.callqa.store.ScoredCall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the report of a month takes, and how large its first page gets. */
@Tag("bench")
class HtmlReportBench {

    private static final int CALLS = 5_000;
    private static final int AGENTS = 60;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir
    Path folder;

    @Test
    void fiveThousandCalls() throws Exception {
        SampleNight samples = new SampleNight();
        NumberMask mask = new NumberMask(true);
        HtmlSettings settings = new HtmlSettings(
                List.of(Language.EN), Optional.empty(), Optional.empty(), Optional.empty(), "callqa bench");
        Reports reports = new Reports(
                mask,
                Cards.WIDE,
                Language.EN,
                1,
                new HtmlReport(mask, settings, call -> Optional.of(samples.timeline(call))));
        Instant begin = Instant.now();
        long cpuBefore = PROCESS.getProcessCpuTime();

        reports.write(
                new NightFacts(
                        samples.rubric(),
                        ZoneOffset.UTC,
                        month(samples.calls()),
                        List.of(),
                        NightFacts.Review.of(ReviewList.EMPTY),
                        "",
                        Map.of()),
                folder,
                java.util.Set::of);

        Duration took = Duration.between(begin, Instant.now());
        Duration computed = Duration.ofNanos(PROCESS.getProcessCpuTime() - cpuBefore);
        long first = Files.size(folder.resolve("index.html"));
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                "%d calls of %d agents: %d s, %d s of them computed, first page %d kB, calls.html %d kB, heap of at most %d MB%n",
                CALLS,
                AGENTS,
                took.toSeconds(),
                computed.toSeconds(),
                first / 1024,
                Files.size(folder.resolve("calls.html")) / 1024,
                memory.maxMemory() >> 20);
        assertThat(first).isLessThan(1_500_000);
        assertThat(computed).as("whatever else this computer does").isLessThan(Duration.ofSeconds(60));
    }

    /** The samples over and over, each time another call of another agent on another day, made anew for each pass. */
    private static ScoredCalls month(List<ScoredCall> samples) {
        return new ScoredCalls() {
            @Override
            public Map<String, String> ids() {
                return IntStream.range(0, CALLS)
                        .mapToObj(this::call)
                        .collect(Collectors.toMap(
                                call -> CallKey.of(
                                        call.folder(),
                                        call.score().call().recording(),
                                        call.score().call().callId()),
                                call -> call.score().call().callId()));
            }

            @Override
            public SortedSet<String> agents() {
                return new TreeSet<>(IntStream.range(0, AGENTS)
                        .mapToObj(HtmlReportBench::agent)
                        .toList());
            }

            @Override
            public Stream<Unread> byAgent() {
                return agents().stream()
                        .flatMap(agent -> IntStream.range(0, CALLS)
                                .filter(i -> agent(i).equals(agent))
                                .mapToObj(i -> () -> Optional.of(call(i))));
            }

            private ScoredCall call(int i) {
                return HtmlReportBench.call(samples.get(i % samples.size()), i);
            }
        };
    }

    private static String agent(int i) {
        return "A" + i % AGENTS;
    }

    private static ScoredCall call(ScoredCall sample, int i) {
        CallScore score = sample.score();
        CallRecord call = score.call();
        CallRecord other = new CallRecord(
                "call-%05d".formatted(i),
                call.recording(),
                new Agent(agent(i), "Agent " + agent(i)),
                call.language(),
                call.startedAt().map(began -> began.plusDays(i % 30)),
                call.ringSeconds(),
                call.endedBy(),
                call.agentChannel(),
                call.country(),
                Map.of());
        return new ScoredCall(
                new CallScore(
                        other,
                        score.language(),
                        score.durationMs(),
                        score.findings(),
                        score.answers(),
                        score.score(),
                        List.of()),
                sample.measures(),
                sample.audioSha256(),
                sample.transcriptKey());
    }
}
