package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A month as a house lives it: a folder that grows, folders by day, an agent renamed, a rubric edited, a share that is not
 * mounted, old recordings purged, a night without calls, a recording replaced, and one replaced while it is heard, a day
 * corrected. What the reports of each day, week and month
 * say is worked out a second time, from what this test knows it has recorded, and from the verdicts.
 */
class ThirtyNightsIT {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @TempDir
    private Path folder;

    private SmallRubric rubric;
    private Path growing;
    private final Map<String, Recorded> calls = new TreeMap<>();
    private final List<String> rows = new ArrayList<>();

    /** A call as this test recorded it. */
    private record Recorded(String id, LocalDate day, String agent) {}

    @Test
    void everyReportIsWhatASecondCalculationMakesIt() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        growing = Files.createDirectory(folder.resolve("recordings"));
        for (int night = 1; night <= 30; night++) {
            LocalDate day = FIRST.plusDays(night - 1);
            if (night == 10) {
                rename("A02", "B02");
            }
            if (night == 15) {
                rubric.with("small.yaml", "weight: 40", "weight: 20");
            }
            if (night == 18) {
                anUnmountedShareChangesNothing(day);
            }
            if (night == 20) {
                purge(5);
            }
            if (night != 22) {
                record(night, day, growing, rows, "g" + night, night % 2 == 0 && night < 10 ? "A02" : agent(night));
            }
            if (night == 25) {
                ShortCalls.write(growing.resolve("g24.wav"), 500, 2);
                correctTheDay("g13", LocalDate.parse("2026-11-09"));
            }
            if (night == 27) {
                aRecordingReplacedWhileItIsHeardWaits(day);
            }
            if (night == 28) {
                rename("B02", "C02");
            }
            if (night == 29) {
                rows.replaceAll(row -> row.replace(",g26,", ",g26-corrected,"));
                Recorded call = calls.remove("g26");
                calls.put("g26-corrected", new Recorded("g26-corrected", call.day(), call.agent()));
            }
            assertThat(score(growing, day, night < 28 ? new String[0] : new String[] {"--date", day.toString()})
                            .exitCode())
                    .isZero();
            if (night == 15) {
                assertThat(CommandRun.of(
                                        "status",
                                        "--state",
                                        folder.resolve("state").toString())
                                .out())
                        .contains("1 heard, 16 answered again");
            }
            if (night % 6 == 0) {
                Path byDay = folder.resolve("days/" + day);
                record(night + 100, day, byDay, new ArrayList<>(), "d" + night, "A03");
                assertThat(score(byDay, day).exitCode()).isZero();
            }
            if (night % 5 == 0) {
                isRight(day);
            }
            if (night == 25) {
                isRight(LocalDate.parse("2026-11-09"));
                isRight(LocalDate.parse("2026-11-13"));
            }
        }
        assertThat(Files.readString(out().resolve("2026-11-03/scorecards/A01.csv")))
                .contains("g3.wav");
        assertThat(Files.readString(out().resolve("2026-11-27/run.json")))
                .contains(Digest.of(growing.resolve("g27.wav")));
        reportsThatWereMovedFindTheRecordings();
    }

    private void reportsThatWereMovedFindTheRecordings() throws Exception {
        Path moved = folder.resolve("house/of/reports");
        Files.createDirectories(folder.resolve("house/of"));
        Files.move(out(), moved);
        CommandRun run = CommandRun.of(
                "report",
                "--state",
                folder.resolve("state").toString(),
                "--out",
                moved.toString(),
                "--rubric",
                rubric.file(),
                "--period",
                "day",
                "--date",
                "2026-11-28",
                "--time-zone",
                "Asia/Shanghai");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(moved.resolve("2026-11-28/calls/g28.html")))
                .contains("\"../../../../../recordings/g28.wav\"");
    }

    private static String agent(int night) {
        return night % 2 != 0 ? "A01" : night < 28 ? "B02" : "C02";
    }

    private void record(int number, LocalDate day, Path into, List<String> list, String id, String agent)
            throws IOException {
        ShortCalls.write(into.resolve(id + ".wav"), number, 2);
        // half an hour after midnight of the house, which is another day in UTC
        list.add(id + ".wav," + id + "," + agent + ",en," + day + "T00:30:00+08:00");
        calls.put(id, new Recorded(id, day, agent));
        list(into, list);
    }

    private static void list(Path into, List<String> rows) throws IOException {
        Files.writeString(
                into.resolve("calls.csv"),
                "recording,call_id,agent_id,language,started_at\n" + String.join("\n", rows) + "\n");
    }

    private void rename(String before, String after) throws IOException {
        rows.replaceAll(row -> row.replace("," + before + ",", "," + after + ","));
        list(growing, rows);
        calls.replaceAll((id, call) -> call.agent().equals(before) ? new Recorded(id, call.day(), after) : call);
    }

    /** The only call of a day was another day's. */
    private void correctTheDay(String id, LocalDate right) throws IOException {
        Recorded call = calls.get(id);
        rows.replaceAll(
                row -> row.startsWith(id + ".wav,") ? row.replace("," + call.day() + "T", "," + right + "T") : row);
        list(growing, rows);
        calls.put(id, new Recorded(id, right, call.agent()));
    }

    private void purge(int days) throws IOException {
        for (int night = 1; night <= days; night++) {
            Files.delete(growing.resolve("g" + night + ".wav"));
        }
    }

    private void anUnmountedShareChangesNothing(LocalDate day) throws Exception {
        Map<String, String> before = ReportFiles.of(out());
        Path away = Files.move(growing, folder.resolve("away"));
        Files.createDirectory(growing);
        CommandRun run = score(growing, day);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no recording in the folder");
        FileSystemUtils.deleteRecursively(growing);
        Files.move(away, growing);
        assertThat(ReportFiles.of(out())).isEqualTo(before);
    }

    /** It is neither scored nor skipped, and what was heard of it is not kept. */
    private void aRecordingReplacedWhileItIsHeardWaits(LocalDate day) throws Exception {
        AtomicBoolean heard = new AtomicBoolean();
        Callable<Void> replacing = () -> {
            Path next = folder.resolve("next.wav");
            for (int i = 0; !heard.get(); i++) {
                ShortCalls.write(next, 600 + i % 2, 2);
                Files.move(next, growing.resolve("g27.wav"), StandardCopyOption.ATOMIC_MOVE);
            }
            return null;
        };
        FutureTask<Void> beside = new FutureTask<>(replacing);
        new Thread(beside, "replacing").start();
        CommandRun run = score(growing, day);
        heard.set(true);
        beside.get();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out() + run.err())
                .contains("1 recording was changed while callqa listened, and left for the next run: g27.wav");
        Path answers = out().resolve("2026-11-27/answers.csv");
        assertThat(Files.exists(answers) ? Files.readString(answers) : "").doesNotContain("g27");
    }

    private CommandRun score(Path recordings, LocalDate day, String... which) {
        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of(
                                "score",
                                recordings.toString(),
                                "--state",
                                folder.resolve("state").toString(),
                                "--out",
                                out().toString(),
                                "--rubric",
                                rubric.file(),
                                "--period",
                                "day,week,month",
                                "--time-zone",
                                "Asia/Shanghai"),
                        Stream.of(which))
                .toArray(String[]::new));
        assertThat(run.err()).as(day.toString()).doesNotContain("\tat ");
        return run;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private void isRight(LocalDate day) throws IOException {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String week = String.format("2026-W%02d", day.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        isRight(day.toString(), call -> call.day().equals(day));
        isRight(week, call -> !call.day().isBefore(monday) && call.day().isBefore(monday.plusWeeks(1)));
        isRight("2026-11", call -> true);
    }

    /** The folder holds these calls and no others, and its figures are what its verdicts add up to. */
    private void isRight(String name, Predicate<Recorded> meant) throws IOException {
        Path reports = out().resolve(name);
        List<Recorded> expected = calls.values().stream().filter(meant).toList();
        Map<String, List<Map<String, String>>> answers = SampleCalls.table(reports.resolve("answers.csv")).stream()
                .collect(Collectors.groupingBy(row -> row.get("call_id"), TreeMap::new, Collectors.toList()));
        assertThat(answers.keySet())
                .as(name)
                .isEqualTo(expected.stream().map(Recorded::id).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, List<Recorded>> byAgent =
                expected.stream().collect(Collectors.groupingBy(Recorded::agent, TreeMap::new, Collectors.toList()));
        assertThat(cards(reports)).as(name).isEqualTo(List.copyOf(byAgent.keySet()));
        List<Map<String, String>> agents = SampleCalls.table(reports.resolve("agents.csv"));
        assertThat(agents).extracting(row -> row.get("agent_id")).containsExactlyElementsOf(byAgent.keySet());
        for (Map<String, String> agent : agents) {
            List<Recorded> own = byAgent.get(agent.get("agent_id"));
            assertThat(agent.get("calls")).as(name).isEqualTo(Integer.toString(own.size()));
            double[] scores = own.stream()
                    .mapToDouble(call -> score(answers.get(call.id())))
                    .filter(score -> !Double.isNaN(score))
                    .toArray();
            if (scores.length == 0) {
                assertThat(agent.get("mean_score")).isEmpty();
            } else {
                double mean = java.util.Arrays.stream(scores).average().orElseThrow();
                assertThat(Double.parseDouble(agent.get("mean_score"))).as(name).isCloseTo(mean, within(0.051));
            }
        }
    }

    private static double score(List<Map<String, String>> answers) {
        double met = weight(answers, List.of("MET"));
        double answered = weight(answers, List.of("MET", "NOT_MET"));
        double asked = weight(answers, List.of("MET", "NOT_MET", "UNSURE", "NOT_MEASURABLE"));
        return answered == 0 || answered < 0.5 * asked ? Double.NaN : 100 * met / answered;
    }

    private static double weight(List<Map<String, String>> answers, List<String> verdicts) {
        return answers.stream()
                .filter(row -> verdicts.contains(row.get("verdict")))
                .mapToDouble(row -> Double.parseDouble(row.get("weight")))
                .sum();
    }

    private static List<String> cards(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports.resolve("scorecards"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }
}
