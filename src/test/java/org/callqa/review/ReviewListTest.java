package org.callqa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.callqa.call.Agent;
import org.callqa.call.Span;
import org.callqa.scoring.answer.Verdict;
import org.callqa.store.ReviewStore;
import org.callqa.store.ScoredCall;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewListTest {

    private static final int SEEDS = 200;

    /** Of 200 seeds that are as they should be, one test in a thousand would say otherwise. */
    private static final double UNLIKELY = 0.001;

    private static final List<Integer> CALLS = List.of(4, 11, 20, 20, 33);

    private static List<ScoredCall> calls(long answers) {
        return CallsToReview.of(CALLS, new Random(answers));
    }

    private static ReviewRequest request(long seed, int perAgent, int minutes, int reviewers, double twice) {
        return new ReviewRequest(
                seed,
                perAgent,
                minutes == 0 ? 3 : 99,
                minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes)),
                List.of("qa1", "qa2", "qa3").subList(0, reviewers),
                twice,
                Duration.ofDays(30));
    }

    private static ReviewList list(List<ScoredCall> calls, ReviewRequest request) {
        return CallsToReview.read(calls, CallsToReview.PASS_MARK, (call, quote) -> quote)
                .list(request, "2026-W48", key -> false);
    }

    private static List<String> random(ReviewList list) {
        return list.rows().stream()
                .filter(row -> row.stratum() == Stratum.RANDOM)
                .map(row -> row.reviewer() + " " + row.call().callId() + " " + row.probability())
                .toList();
    }

    /** Long calls as often as short ones, though the list has to fit the time: that is what goes wrong easily. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "3, 0, 0", "3, 0, 3", "2, 60, 0", "2, 30, 0", "3, 45, 2"})
    void aCallIsDrawnAsOftenAsItsProbabilitySays(int perAgent, int minutes, int reviewers) {
        List<ScoredCall> calls = calls(1);
        Map<String, Integer> size = new HashMap<>();
        calls.forEach(call -> size.merge(call.score().call().agent().id(), 1, Integer::sum));
        int wanted =
                size.values().stream().mapToInt(of -> Math.min(of, perAgent)).sum();
        Map<String, Long> observed = new TreeMap<>();
        Map<String, Double> expected = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            ReviewList list = list(calls, request(seed, perAgent, minutes, reviewers, 0.2));
            List<ReviewList.Row> drawn = list.rows().stream()
                    .filter(row -> row.stratum() == Stratum.RANDOM)
                    .toList();
            Set<String> once = new HashSet<>();
            drawn.forEach(row -> once.add(row.call().callId()));
            for (ReviewList.Row row : drawn) {
                int of = size.get(row.call().agent().id());
                assertThat(row.probability().orElseThrow())
                        .isCloseTo((double) Math.min(perAgent, of) / of * once.size() / wanted, within(1e-12));
            }
            for (ScoredCall call : calls) {
                int of = size.get(call.score().call().agent().id());
                String id = call.score().call().callId();
                expected.merge(id, (double) Math.min(perAgent, of) / of * once.size() / wanted, Double::sum);
                observed.merge(id, once.contains(id) ? 1L : 0L, Long::sum);
            }
        }
        double p = new ChiSquareTest()
                .chiSquareTest(
                        expected.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        observed.values().stream().mapToLong(Long::longValue).toArray());
        assertThat(p).isGreaterThan(UNLIKELY);
    }

    /** What the chi-square test is able to see: to stop when the time is full is a mistake that looks like none. */
    @Test
    void toDrawUntilTheTimeIsFullWouldBeFoundOut() {
        List<ScoredCall> calls = calls(1);
        long[] observed = new long[calls.size()];
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(seed));
            int leftMs = 3_600_000;
            for (int i : order) {
                if (calls.get(i).score().durationMs() <= leftMs) {
                    leftMs -= calls.get(i).score().durationMs();
                    observed[i]++;
                }
            }
        }
        double[] expected = new double[observed.length];
        Arrays.fill(expected, (double) Arrays.stream(observed).sum() / observed.length);
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isLessThan(UNLIKELY);
    }

    @RepeatedTest(40)
    void noAnswerChangesTheRandomStratum(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        ReviewRequest request = request(seed, 1 + seed % 3, seed % 2 * 60, seed % 4, 0.2);

        assertThat(random(list(calls(1_000 + seed), request))).isEqualTo(random(list(calls(1), request)));
    }

    @Test
    void eachAgentGetsAsManyAndACallIsInOneStratumOnly() {
        ReviewList list = list(calls(1), request(1, 3, 0, 2, 0.2));

        Map<String, Set<String>> drawn = new TreeMap<>();
        Map<String, Set<String>> picked = new TreeMap<>();
        Map<String, Set<Stratum>> strata = new HashMap<>();
        for (ReviewList.Row row : list.rows()) {
            (row.stratum() == Stratum.RANDOM ? drawn : picked)
                    .computeIfAbsent(row.call().agent().id(), none -> new HashSet<>())
                    .add(row.call().callId());
            strata.computeIfAbsent(row.call().callId(), none -> new HashSet<>()).add(row.stratum());
            assertThat(row.probability().isPresent()).isEqualTo(row.stratum() == Stratum.RANDOM);
        }
        assertThat(drawn.values()).hasSize(5).allMatch(ofAgent -> ofAgent.size() == 3);
        assertThat(picked).hasSize(5);
        picked.forEach((agent, ofAgent) -> assertThat(ofAgent).hasSize(agent.equals("A0") ? 1 : 3));
        assertThat(strata.values()).allMatch(of -> of.size() == 1);
    }

    @Test
    void teamsQueuesDaysAndHoursGetTheirShare() {
        List<ScoredCall> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String queue = i < 10 ? "sales" : "repairs";
            String day = String.format("2026-11-%02dT%02d:00:00+08:00", 23 + i % 2, 8 + i % 10);
            calls.add(CallsToReview.call("c" + i, new Agent("A", ""), "north", queue, day, 60, Verdict.MET));
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Long> queues = list(calls, request(seed, 4, 0, 0, 0)).rows().stream()
                    .filter(row -> row.stratum() == Stratum.RANDOM)
                    .collect(Collectors.groupingBy(row -> row.call().queue(), Collectors.counting()));
            assertThat(queues).isEqualTo(Map.of("sales", 1L, "repairs", 3L));
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<Integer, Long> days = list(calls, request(seed, 20, 0, 0, 0)).rows().stream()
                    .filter(row -> row.stratum() == Stratum.RANDOM)
                    .collect(Collectors.groupingBy(
                            row -> row.call().startedAt().orElseThrow().getDayOfMonth(), Collectors.counting()));
            assertThat(days.get(23)).isBetween(9L, 11L);
        }
    }

    @Test
    void agentsAreNotAllHeardAtTheSameHour() {
        List<ScoredCall> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String began = String.format("2026-11-23T%02d:00:00+08:00", 8 + i % 10);
            calls.add(CallsToReview.call("c" + i, new Agent("A" + i / 10, ""), "", "", began, 60, Verdict.MET));
        }
        Set<Integer> hours = list(calls, request(1, 1, 0, 0, 0)).rows().stream()
                .filter(row -> row.stratum() == Stratum.RANDOM)
                .map(row -> row.call().startedAt().orElseThrow().getHour())
                .collect(Collectors.toSet());
        assertThat(hours).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.2, 3", "2, 0.5, 7", "2, 1, 15", "3, 0.2, 3", "2, 0, 0"})
    void twoReviewersSheetsOverlapAsStated(int reviewers, double share, int twice) {
        for (int seed = 0; seed < 20; seed++) {
            ReviewList list = list(calls(1), request(seed, 3, 0, reviewers, share));

            Map<String, Set<String>> people = new HashMap<>();
            for (ReviewList.Row row : list.rows()) {
                people.computeIfAbsent(row.call().callId(), none -> new HashSet<>())
                        .add(row.reviewer());
                if (row.stratum() != Stratum.RANDOM) {
                    assertThat(people.get(row.call().callId())).hasSize(1);
                }
            }
            long shared = people.values().stream().filter(of -> of.size() == 2).count();
            assertThat(shared).isEqualTo(list.twice()).isBetween((long) Math.floor(15 * share), (long)
                    Math.ceil(15 * share));
            assertThat(shared).isBetween(twice - 1L, twice + 1L);
            Map<String, Long> sheets = list.rows().stream()
                    .filter(row -> row.stratum() == Stratum.RANDOM)
                    .collect(Collectors.groupingBy(ReviewList.Row::reviewer, Collectors.counting()));
            assertThat(Collections.max(sheets.values()) - Collections.min(sheets.values()))
                    .isLessThan(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "60, 1", "60, 2", "20, 3", "600, 1"})
    void nobodyGetsMoreThanThereIsTimeForAndDrawnCallsAreHeardWhole(int minutes, int reviewers) {
        long used = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ReviewList list = list(calls(1), request(seed, 4, minutes, reviewers, 0.2));
            assertThat(list.seconds().values()).allMatch(seconds -> seconds <= 60L * minutes);
            used += list.seconds().values().stream().mapToLong(Long::longValue).sum();
            for (ReviewList.Row row : list.rows()) {
                if (row.stratum() == Stratum.RANDOM) {
                    assertThat(row.listen()).containsExactly(row.call().whole());
                    assertThat(row.seconds()).isEqualTo(row.call().durationMs() / 1_000);
                } else {
                    assertThat(row.seconds()).isLessThanOrEqualTo(row.call().durationMs() / 1_000 + 3);
                }
            }
        }
        if (minutes == 60 && reviewers < 2) {
            assertThat((double) used / SEEDS / 60).as("minutes used of an hour").isGreaterThan(45);
        }
    }

    @Test
    void aCallMoreOfOneAgentChangesNothingAboutTheOthers() {
        List<ScoredCall> more = new ArrayList<>(calls(1));
        more.add(CallsToReview.call(
                "new", new Agent("A2", ""), "north", "sales", "2026-11-24T09:30:00+08:00", 90, Verdict.MET));
        for (int seed = 0; seed < 20; seed++) {
            ReviewRequest request = request(seed, 3, 0, 0, 0);
            assertThat(random(list(more, request)).stream()
                            .filter(row -> !row.contains(" a2-") && !row.contains(" new "))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(random(list(calls(1), request)).stream()
                            .filter(row -> !row.contains(" a2-"))
                            .toList());
        }
    }

    @Test
    void theSameCallsGiveTheSameListInWhateverOrderTheyCome() {
        List<ScoredCall> shuffled = new ArrayList<>(calls(1));
        Collections.shuffle(shuffled, new Random(3));
        ReviewRequest request = request(5, 2, 60, 2, 0.2);

        assertThat(list(shuffled, request)).isEqualTo(list(calls(1), request));
        assertThat(list(calls(1), request(6, 2, 60, 2, 0.2)).rows())
                .isNotEqualTo(list(calls(1), request).rows());
    }

    @Test
    void anotherPeriodIsNoCopyOfThisOne() {
        ReviewCalls calls = CallsToReview.read(calls(1), CallsToReview.PASS_MARK, (call, quote) -> quote);
        ReviewRequest request = request(1, 2, 0, 0, 0);

        assertThat(random(calls.list(request, "2026-W48", key -> false)))
                .isNotEqualTo(random(calls.list(request, "2026-W49", key -> false)));
    }

    @Test
    void whatCountsTwiceIsGoneForgottenOrHandedOutIsLeftOutAndCounted() {
        Agent agent = new Agent("A", "");
        ScoredCall left = CallsToReview.call("left", agent, "", "", "2026-11-23T08:00:00+08:00", 60, Verdict.MET);
        ScoredCall handed = CallsToReview.call("out", agent, "", "", "2026-11-23T08:00:00+08:00", 60, Verdict.MET);
        ScoredCall endless = CallsToReview.call("long", agent, "", "", "2026-11-23T08:00:00+08:00", 660, Verdict.MET);
        ReviewCalls calls = CallsToReview.read(
                List.of(
                        left,
                        handed,
                        endless,
                        CallsToReview.duplicate(left),
                        new ScoredCall(left.score(), Optional.empty(), "gone", "t", "", true, ""),
                        new ScoredCall(left.score(), Optional.empty(), "forgotten", "")),
                CallsToReview.PASS_MARK,
                (call, quote) -> quote);

        ReviewList list = calls.list(
                request(1, 5, 10, 0, 0), "", key -> key.equals(ReviewStore.key(handed.audioSha256(), "out")));
        assertThat(list.account()).isEqualTo(new ReviewList.Account(6, 1, 2, 1, 1, 1));
        assertThat(list.rows())
                .extracting(row -> row.stratum() + " " + row.call().callId())
                .containsExactly("RANDOM left", "GOOD_EXAMPLE long");
    }

    @Test
    void anAgentsStrataTakeTurnsAndExamplesShowDifferentCriteria() {
        Agent agent = new Agent("A", "");
        String began = "2026-11-23T08:00:00+08:00";
        List<ScoredCall> calls = List.of(
                CallsToReview.call("bad", agent, "", "", began, 60, Verdict.NOT_MET, Verdict.MET, Verdict.MET),
                CallsToReview.call("low", agent, "", "", began, 60, Verdict.MET, Verdict.NOT_MET, Verdict.NOT_MET),
                CallsToReview.call("open", agent, "", "", began, 60, Verdict.MET, Verdict.UNSURE, Verdict.MET),
                CallsToReview.call("deaf", agent, "", "", began, 60, Verdict.NOT_MEASURABLE, Verdict.NOT_MEASURABLE),
                CallsToReview.call("good", agent, "", "", began, 60, Verdict.MET, Verdict.MET),
                CallsToReview.call("fine", agent, "", "", began, 60, Verdict.MET, Verdict.MET));
        ReviewRequest request = new ReviewRequest(1, 0, 9, Optional.empty(), List.of(), 0, Duration.ofDays(30));

        List<ReviewList.Row> rows = list(calls, request).rows();
        assertThat(rows)
                .extracting(row -> row.stratum() + " " + row.call().callId())
                .startsWith("CRITICAL bad", "UNSURE open", "LOW_SCORE low")
                .hasSize(6);
        assertThat(rows.subList(3, 6).stream()
                        .map(row -> row.stratum() + " "
                                + row.causes().get(0).criterion().map(asked -> asked.id())))
                .contains("GOOD_EXAMPLE Optional[forbidden]", "GOOD_EXAMPLE Optional[greeting]");
        ReviewList.Row low = rows.get(2);
        assertThat(low.listen()).containsExactly(new Span(9_500, 31_000));
        assertThat(low.seconds()).isEqualTo(22);
    }
}
