package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.batch.Program;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.AnswerStore;
import org.callqa.store.CallKey;
import org.callqa.store.CallStore;
import org.callqa.store.Digest;
import org.callqa.store.ScoredCall;
import org.callqa.store.Selection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a night of 500 new calls costs beside listening, and a month's report, when many calls are kept. */
@Tag("bench")
class ManyCallsBench {

    private static final int NEW = 500;
    private static final int AGENTS = 200;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate NIGHT = FIRST.plusDays(330);

    @TempDir
    private Path folder;

    @Test
    void aNightCostsWhatIsNewWhateverIsKept() throws Exception {
        for (int calls : new int[] {10_000, 30_000, 100_000}) {
            measure(calls);
        }
    }

    private void measure(int calls) throws Exception {
        Path here = Files.createDirectories(folder.resolve("calls-" + calls));
        Path recordings = Files.createDirectory(here.resolve("recordings"));
        Path state = here.resolve("state");
        Path out = here.resolve("out");
        ShortCalls.write(recordings.resolve("old.wav"), 1, 1.5);
        ShortCalls.write(recordings.resolve("new.wav"), 2, 1.5);
        list(recordings, List.of("old.wav,old,1,en,2025-01-01T09:00:00Z", "new.wav,new,1,en,2025-01-01T09:00:00Z"));
        assertThat(run(here, "score", recordings.toString(), "--state", state.toString(), "--out", out.toString()))
                .isZero();
        keep(recordings.toRealPath(), state, calls);
        double kilobytes = Files.size(state.resolve("callqa.mv.db")) / 1024.0 / calls;

        List<String> more = new ArrayList<>();
        for (int i = 0; i < NEW; i++) {
            String name = NIGHT + "/n-" + i + ".wav";
            link(recordings, name, "new.wav");
            more.add(name + ",n-" + i + "," + i % AGENTS + ",en," + NIGHT + "T09:00:00Z");
        }
        list(recordings, more);
        String[] theNight = {
            "score",
            recordings.toString(),
            "--state",
            state.toString(),
            "--out",
            out.toString(),
            "--period",
            "day,week,month",
            "--date",
            NIGHT.toString(),
            "--time-zone",
            "UTC"
        };
        Duration night = timed(here, theNight);
        Duration nothing = timed(here, theNight);
        Duration month = timed(
                here,
                "report",
                "--state",
                state.toString(),
                "--out",
                here.resolve("month").toString(),
                "--since",
                "2026-10-01",
                "--until",
                "2026-10-31",
                "--time-zone",
                "UTC");
        System.out.printf(
                "%d calls kept, %.1f kB each: a night of %d new %.1f s, with nothing to do %.1f s, a month's report %.1f s%n",
                calls, kilobytes, NEW, seconds(night), seconds(nothing), seconds(month));
        assertThat(night).isLessThan(Duration.ofSeconds(60));
        assertThat(month).isLessThan(Duration.ofSeconds(60));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static void list(Path recordings, List<String> rows) throws IOException {
        Path list = recordings.resolve("calls.csv");
        if (Files.notExists(list)) {
            Files.writeString(list, "recording,call_id,agent_id,language,started_at\n");
        }
        Files.writeString(list, String.join("\n", rows) + "\n", StandardOpenOption.APPEND);
    }

    private static void link(Path recordings, String name, String existing) throws IOException {
        Path file = recordings.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createLink(file, recordings.resolve(existing));
    }

    /** Calls of most of a year as earlier nights kept them, with the answers of one that was really heard. */
    private static void keep(Path recordings, Path state, int count) throws Exception {
        Rubric rubric = RubricFile.load(Path.of("scoring-rubric/phone-service.yaml"));
        String model;
        String key;
        String transcriptKey;
        String audioSha256;
        try (StateReader reader = StateReader.open(state)) {
            model = reader.runs(1).get(0).summary().models().get("en");
            var old = reader.calls(Selection.ALL).stream()
                    .filter(call -> call.callId().equals("old"))
                    .findFirst()
                    .orElseThrow();
            key = old.key();
            transcriptKey = old.transcriptKey();
            audioSha256 = old.audioSha256();
        }
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:file:" + state.resolve("callqa"), "sa", "");
        try {
            JdbcClient jdbc = JdbcClient.create(database);
            CallStore calls = new CallStore(jdbc);
            AnswerStore answers = new AnswerStore(jdbc);
            CallScore score =
                    answers.of(List.of(key), rubric, Program.VERSION).get(key).score();
            long bytes = Files.size(recordings.resolve("old.wav"));
            long modified =
                    Files.getLastModifiedTime(recordings.resolve("old.wav")).toMillis();
            List<String> rows = new ArrayList<>();
            new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
                for (int i = 0; i < count; i++) {
                    String name = FIRST.plusDays(i % 330) + "/c-" + i + ".wav";
                    String startedAt = FIRST.plusDays(i % 330) + "T09:00:00Z";
                    CallRecord call = new CallRecord(
                            "c-" + i,
                            name,
                            new Agent(Integer.toString(i % AGENTS), ""),
                            Optional.of(Language.EN),
                            Optional.of(OffsetDateTime.parse(startedAt)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of(
                                    "recording",
                                    name,
                                    "call_id",
                                    "c-" + i,
                                    "agent_id",
                                    Integer.toString(i % AGENTS),
                                    "language",
                                    "en",
                                    "started_at",
                                    startedAt));
                    String callKey = CallKey.of(recordings.toString(), name, "c-" + i);
                    calls.add(recordings.toString(), call);
                    calls.heard(callKey, bytes, modified, audioSha256, transcriptKey);
                    answers.save(
                            callKey,
                            rubric,
                            Program.VERSION,
                            Digest.of(
                                    CallStore.factsSha256(call),
                                    audioSha256,
                                    "wav",
                                    model,
                                    AudioDecoder.version(),
                                    CallListener.VERSION,
                                    ""),
                            1,
                            new ScoredCall(
                                    new CallScore(
                                            call,
                                            score.language(),
                                            score.durationMs(),
                                            score.findings(),
                                            score.answers(),
                                            score.score(),
                                            List.of()),
                                    audioSha256,
                                    transcriptKey));
                    rows.add(name + ",c-" + i + "," + i % AGENTS + ",en," + startedAt);
                    try {
                        link(recordings, name, "old.wav");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            });
            list(recordings, rows);
        } finally {
            database.dispose();
        }
    }

    private static Duration timed(Path here, String... args) throws Exception {
        Instant begun = Instant.now();
        assertThat(run(here, args)).isZero();
        return Duration.between(begun, Instant.now());
    }

    private static int run(Path here, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.callqa.cli.Main"));
        command.addAll(List.of(args));
        Path log = here.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            System.out.println(Files.readString(log));
        }
        return exitCode;
    }
}
