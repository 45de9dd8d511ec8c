package org.callqa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callqa.batch.StateReader;
import org.callqa.call.CallRecord;
import org.callqa.speech.Transcript;
import org.callqa.store.KeptCall;
import org.callqa.store.TranscriptStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The sample calls, scored by the runnable jar once for all tests that only read what came out. */
final class ScoredSamples {

    private static final Path FOLDER = Path.of("target", "scored-samples").toAbsolutePath();

    private static ScoredSamples once;

    private final CallqaProcess run;
    private final int exitCode;

    private ScoredSamples() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        run = score();
        exitCode = run.run();
    }

    static synchronized ScoredSamples once() throws Exception {
        if (once == null) {
            once = new ScoredSamples();
        }
        return once;
    }

    int exitCode() {
        return exitCode;
    }

    String output() throws Exception {
        return run.output();
    }

    Path out() {
        return FOLDER.resolve("out");
    }

    Path state() {
        return FOLDER.resolve("state");
    }

    /** The same command again. */
    CallqaProcess score() {
        return new CallqaProcess(
                FOLDER.resolve("log"),
                "score",
                SampleCalls.FOLDER.toString(),
                "--out",
                out().toString(),
                "--state",
                state().toString());
    }

    /** What was heard in each call. */
    Map<CallRecord, Transcript> transcripts() throws Exception {
        Path state = state();
        JdbcConnectionPool database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + state.resolve("callqa") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "sa", "");
        Map<CallRecord, Transcript> heard = new LinkedHashMap<>();
        try (StateReader reader = StateReader.open(state)) {
            TranscriptStore transcripts = new TranscriptStore(JdbcClient.create(database));
            for (KeptCall kept : reader.calls(reader.nights().get(0))) {
                heard.put(kept.call(), transcripts.find(kept.transcriptKey()).orElseThrow());
            }
        } finally {
            database.dispose();
        }
        return heard;
    }
}
