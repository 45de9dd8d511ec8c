package org.callqa.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.batch.Program;
import org.callqa.batch.state.StateDatabase;
import org.callqa.batch.state.StateReader;
import org.callqa.bench.SampleTruth;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.measure.CallMeasures;
import org.callqa.speech.Transcript;
import org.callqa.store.AnswerStore;
import org.callqa.store.CallKey;
import org.callqa.store.CallStore;
import org.callqa.store.Digest;
import org.callqa.store.ScoredCall;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What a night of 500 new calls costs beside listening, after other nights of the month, and a month's report, when many calls are kept with all that was heard
 * in them; and what a call takes in the state, however many nights go over it. {@code -Dbench.calls=10000} for one size.
 */
@Tag("bench")
class ManyCallsBench {

    private static final int NEW = 500;
    private static final int AGENTS = 200;
    private static final int DAYS = 330;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate NIGHT = FIRST.plusDays(DAYS);
    private static final int FILES_OF_ONE_CONTENT = 10_000;
    private static final int TOGETHER = 500;
    private static final double SECONDS_OF_A_RECORDING = 1.5;

    @TempDir
    private Path folder;

    private Rubric rubric;

    /** New recordings: what is heard in them is kept before, so that a night with them is all but listening. */
    private Path heard;

    private Path heardState;
    private final Map<CallRecord, Transcript> samples = new LinkedHashMap<>();
    private String model;

    @BeforeEach
    void hearOneCall() throws Exception {
        rubric = RubricFile.load(Path.of("scoring-rubric/phone-service.yaml"));
        new SampleTruth(SampleCalls.FOLDER).transcripts().forEach((call, transcript) -> {
            if (transcript.language() == Language.EN) {
                samples.put(call, transcript);
            }
        });
        heard = folder.resolve("heard");
        heardState = folder.resolve("heard-state");
        for (int i = 0; i < NEW; i++) {
            ShortCalls.write(heard.resolve("n-" + i + ".wav"), i, 1.5);
        }
        Path one = folder.resolve("one");
        ShortCalls.write(one.resolve("one.wav"), NEW, 1.5);
        list(one, List.of("one.wav,one,1,en,2025-01-01T09:00:00Z"));
        run(
                heardState,
                "score",
                one.toString(),
                "--out",
                folder.resolve("one-out").toString());
        try (StateReader reader = StateReader.open(heardState)) {
            model = requireNonNull(reader.runs(1).get(0).summary().models().get("en"));
        }
    }

    @Test
    void aNightCostsWhatIsNewWhateverIsKept() throws Exception {
        for (String calls :
                System.getProperty("bench.calls", "10000,30000,100000").split(",")) {
            measure(Integer.parseInt(calls));
        }
    }

    private void measure(int calls) throws Exception {
        Path here = folder.resolve("calls-" + calls);
        Path recordings = Files.createDirectories(here.resolve("recordings"));
        Path state = here.resolve("state");
        FileSystemUtils.copyRecursively(heardState, state);
        keep(recordings.toRealPath(), state, calls);
        Path out = here.resolve("out");
        Cost before = run(
                state,
                "report",
                "--out",
                out.toString(),
                "--period",
                "day,week,month",
                "--date",
                NIGHT.minusDays(1).toString(),
                "--time-zone",
                "UTC");
        record(recordings, NIGHT, 0, NEW);
        String[] theNight = night(recordings, out, NIGHT);
        Cost night = run(state, theNight);
        double kilobytes = kilobytes(state) / (calls + NEW);
        Cost nothing = run(state, theNight);
        Cost month = run(
                state,
                "report",
                "--out",
                here.resolve("month").toString(),
                "--since",
                "2026-10-01",
                "--until",
                "2026-10-31",
                "--time-zone",
                "UTC");
        System.out.printf(
                "%d calls kept, %.1f kB each: day, week and month written for the first time %s, a night of %d new in the"
                        + " same month %s, with nothing to do %s, a month's report of %d %s%n",
                calls, kilobytes, before, NEW, night, nothing, (calls / DAYS + 1) * 31, month);
        assertThat(night.wall()).isLessThan(60);
        assertThat(month.wall()).isLessThan(60);
    }

    @Test
    void aCallTakesTheSameHoweverManyNightsGoOverIt() throws Exception {
        Path recordings = Files.createDirectories(folder.resolve("recordings"));
        Path state = folder.resolve("state");
        FileSystemUtils.copyRecursively(heardState, state);
        int kept = 1_000;
        keep(recordings.toRealPath(), state, kept);
        double first = 0;
        double last = 0;
        for (int night = 0; night < 30; night++) {
            LocalDate day = NIGHT.plusDays(night);
            record(recordings, day, night * 10, 10);
            run(state, night(recordings, folder.resolve("out"), day));
            last = kilobytes(state) / (kept + (night + 1) * 10);
            first = night == 0 ? last : first;
        }
        System.out.printf("%.2f kB for each call after a night, %.2f kB after thirty%n", first, last);
        assertThat(last).isLessThan(1.05 * first);
    }

    private static String[] night(Path recordings, Path out, LocalDate day) {
        return new String[] {
            "score",
            recordings.toString(),
            "--out",
            out.toString(),
            "--period",
            "day,week,month",
            "--date",
            day.toString(),
            "--time-zone",
            "UTC"
        };
    }

    private void record(Path recordings, LocalDate day, int from, int count) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            String name = day + "/n-" + i + ".wav";
            Files.createDirectories(recordings.resolve(name).getParent());
            Files.createLink(recordings.resolve(name), heard.resolve("n-" + i + ".wav"));
            rows.add(name + ",n-" + i + "," + i % AGENTS + ",en," + day + "T09:00:00Z");
        }
        list(recordings, rows);
    }

    /** What is kept, without the room that H2 leaves between: of a compacted copy. */
    private double kilobytes(Path state) throws Exception {
        Path copy = Files.createDirectories(folder.resolve("compacted"));
        Path file = Files.copy(
                state.resolve("callqa.mv.db"), copy.resolve("callqa.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection open = DriverManager.getConnection("jdbc:h2:file:" + copy.resolve("callqa"), "sa", "");
                Statement compact = open.createStatement()) {
            compact.execute("SHUTDOWN COMPACT");
        }
        return Files.size(file) / 1024.0;
    }

    private static void list(Path recordings, List<String> rows) throws IOException {
        Path list = recordings.resolve("calls.csv");
        if (Files.notExists(list)) {
            Files.writeString(list, "recording,call_id,agent_id,language,started_at\n");
        }
        Files.writeString(list, String.join("\n", rows) + "\n", StandardOpenOption.APPEND);
    }

    /** Calls of most of a year as earlier nights kept them: the sample calls over and over, each a recording of its own. */
    private void keep(Path recordings, Path state, int count) throws Exception {
        List<Transcript> transcripts = List.copyOf(samples.values());
        Scorer scorer = new Scorer(rubric);
        List<ScoredCall> scores = new ArrayList<>();
        samples.forEach((call, transcript) -> {
            Timeline timeline = new TimelineBuilder().build(call, transcript);
            scores.add(new ScoredCall(scorer.score(call, timeline), Optional.of(CallMeasures.of(timeline)), "", ""));
        });
        for (int i = 0; i < count; i++) {
            Path recording = recordings.resolve(oldName(i, count));
            Path same = recordings.resolveSibling("old-" + i / FILES_OF_ONE_CONTENT + ".wav");
            if (Files.notExists(same)) {
                Files.copy(heard.resolve("n-0.wav"), same);
            }
            Files.createDirectories(recording.getParent());
            Files.createLink(recording, same);
        }
        List<String> rows = new ArrayList<>();
        try (StateDatabase database = StateDatabase.writing(state)) {
            JdbcClient jdbc = JdbcClient.create(database.connections());
            TransactionTemplate together =
                    new TransactionTemplate(new DataSourceTransactionManager(database.connections()));
            for (int i = 0; i < NEW; i++) {
                new TranscriptStore(jdbc).save(newKey(i), transcripts.get(i % transcripts.size()));
            }
            for (int from = 0; from < count; from += TOGETHER) {
                int first = from;
                together.executeWithoutResult(status -> {
                    for (int i = first; i < Math.min(count, first + TOGETHER); i++) {
                        int sample = i % transcripts.size();
                        rows.add(keep(recordings, jdbc, i, count, scores.get(sample), transcripts.get(sample)));
                    }
                });
            }
        }
        list(recordings, rows);
    }

    private static String oldName(int i, int count) {
        return oldDay(i, count) + "/c-" + i + ".wav";
    }

    /** One night after the other, as they were kept. */
    private static LocalDate oldDay(int i, int count) {
        return FIRST.plusDays((long) i * DAYS / count);
    }

    private String newKey(int i) throws IOException {
        Path recording = heard.resolve("n-" + i + ".wav");
        return Digest.of(
                Digest.of(recording),
                AudioDecoder.codingByName(recording),
                model,
                AudioDecoder.version(),
                CallListener.VERSION,
                "");
    }

    private String keep(Path recordings, JdbcClient jdbc, int i, int count, ScoredCall scored, Transcript transcript) {
        CallScore score = scored.score();
        String day = oldDay(i, count).toString();
        String name = oldName(i, count);
        String agent = Integer.toString(i % AGENTS);
        String language = score.language().code();
        CallRecord call = new CallRecord(
                "c-" + i,
                name,
                new Agent(agent, ""),
                Optional.of(score.language()),
                Optional.of(OffsetDateTime.parse(day + "T09:00:00Z")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(
                        "recording", name,
                        "call_id", "c-" + i,
                        "agent_id", agent,
                        "language", language,
                        "started_at", day + "T09:00:00Z"));
        String audioSha256 = Digest.of("audio", name);
        String transcriptKey = Digest.of("transcript", name);
        String key = CallKey.of(recordings.toString(), name, "c-" + i);
        CallStore calls = new CallStore(jdbc);
        calls.add(recordings.toString(), call);
        Path file = recordings.resolve(name);
        calls.heard(key, file.toFile().length(), file.toFile().lastModified(), audioSha256, transcriptKey);
        new TranscriptStore(jdbc).save(transcriptKey, transcript);
        CallScore own = new CallScore(
                call,
                score.language(),
                score.durationMs(),
                score.findings(),
                score.answers(),
                score.score(),
                List.of());
        String basis = Digest.of(
                CallStore.factsSha256(call),
                audioSha256,
                "wav",
                model,
                AudioDecoder.version(),
                CallListener.VERSION,
                "");
        new AnswerStore(jdbc)
                .save(
                        key,
                        rubric,
                        Program.BUILD,
                        basis,
                        1,
                        new ScoredCall(own, scored.measures(), audioSha256, transcriptKey));
        return name + ",c-" + i + "," + agent + "," + language + "," + day + "T09:00:00Z";
    }

    /**
     * What a command took.
     *
     * @param wall seconds by the clock
     * @param cpu seconds of all processors together, which nothing else on this computer changes much
     */
    private record Cost(double wall, double cpu) {

        @Override
        public String toString() {
            return String.format("%.1f s (%.1f s of CPU)", wall, cpu);
        }
    }

    /** In one process of 512 MB. */
    private static Cost run(Path state, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%R %U %S'; time \"$@\"",
                "time",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcallqa.supervisor=off"));
        if (System.getProperty("bench.flags") != null) {
            command.add(System.getProperty("bench.flags"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.callqa.cli.Main"));
        command.addAll(List.of(args));
        command.addAll(List.of("--state", state.toString()));
        Path log = state.resolveSibling("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exitCode = process.waitFor();
        List<String> said = Files.readAllLines(log);
        assertThat(exitCode).as(String.join("\n", said)).isZero();
        String[] times = said.get(said.size() - 1).split(" ");
        return new Cost(Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
    }
}
