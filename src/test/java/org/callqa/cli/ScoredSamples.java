package org.callqa.cli;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callqa.batch.state.StateReader;
import org.callqa.call.CallRecord;
import org.callqa.speech.Transcript;
import org.callqa.store.KeptCall;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import org.callqa.store.TranscriptStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The sample calls, scored by the runnable jar once in a build, for all tests that only read what came out. They may run in
 * processes side by side: the first scores, the others wait.
 */
final class ScoredSamples {

    private static final Path FOLDER = Path.of("target", "scored-samples").toAbsolutePath();
    private static final Path LOCK = Path.of("target", "scored-samples.lock").toAbsolutePath();

    /** Which build it was, and the exit code. */
    private static final Path DONE = FOLDER.resolve("done");

    private static final String BUILD =
            System.getProperty("callqa.build", ProcessHandle.current().pid() + " " + System.currentTimeMillis());

    private static @Nullable ScoredSamples once;

    private final CallqaProcess run;
    private final int exitCode;

    private ScoredSamples() throws Exception {
        run = score(FOLDER);
        List<String> done = Files.exists(DONE) ? Files.readAllLines(DONE) : List.of();
        if (done.size() == 2 && done.get(0).equals(BUILD)) {
            exitCode = Integer.parseInt(done.get(1));
        } else {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(FOLDER);
            exitCode = run.run();
            Files.write(DONE, List.of(BUILD, String.valueOf(exitCode)));
        }
    }

    static synchronized ScoredSamples once() throws Exception {
        if (once == null) {
            Files.createDirectories(LOCK.getParent());
            try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock ignored = file.lock()) {
                once = new ScoredSamples();
            }
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

    /** The same command again, on a copy of everything. */
    CallqaProcess again(Path copy) throws Exception {
        FileSystemUtils.copyRecursively(FOLDER, copy);
        return score(copy);
    }

    private static CallqaProcess score(Path folder) {
        return new CallqaProcess(
                folder.resolve("log"),
                "score",
                SampleCalls.FOLDER.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--state",
                folder.resolve("state").toString());
    }

    /** What was heard in each call. */
    Map<CallRecord, Transcript> transcripts() throws Exception {
        Path state = state();
        JdbcConnectionPool database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + state.resolve("callqa") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "sa", "");
        Map<CallRecord, Transcript> heard = new LinkedHashMap<>();
        try (StateReader reader = StateReader.open(state)) {
            TranscriptStore transcripts = new TranscriptStore(JdbcClient.create(database));
            for (SelectedCall call : reader.calls(Selection.ALL)) {
                KeptCall kept = reader.answers(call).orElseThrow();
                heard.put(kept.call(), transcripts.find(kept.transcriptKey()).orElseThrow());
            }
        } finally {
            database.dispose();
        }
        return heard;
    }
}
