package org.callqa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callqa.batch.state.StateReader;
import org.callqa.call.CallRecord;
import org.callqa.speech.Transcript;
import org.callqa.store.KeptCall;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import org.callqa.store.TranscriptStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The sample calls, scored by the runnable jar once in a build, for all tests that only read what came out. */
final class ScoredSamples {

    private static final String EXIT_CODE = "exit-code";

    private final Path folder;

    private ScoredSamples(Path folder) {
        this.folder = folder;
    }

    static ScoredSamples once() throws Exception {
        return new ScoredSamples(OncePerBuild.folder(
                "scored-samples",
                folder -> Files.writeString(
                        folder.resolve(EXIT_CODE), String.valueOf(score(folder).run()))));
    }

    int exitCode() throws Exception {
        return Integer.parseInt(Files.readString(folder.resolve(EXIT_CODE)));
    }

    String output() throws Exception {
        return score(folder).output();
    }

    Path out() {
        return folder.resolve("out");
    }

    Path state() {
        return folder.resolve("state");
    }

    /** The same command again, on a copy of everything. */
    CallqaProcess again(Path copy) throws Exception {
        FileSystemUtils.copyRecursively(folder, copy);
        return score(copy);
    }

    private static CallqaProcess score(Path folder) {
        return CallqaProcess.ofTheJar(
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
