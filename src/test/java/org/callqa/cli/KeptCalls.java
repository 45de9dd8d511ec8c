package org.callqa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Word;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.measure.CallMeasures;
import org.callqa.speech.Transcript;
import org.callqa.store.AnswerStore;
import org.callqa.store.CallKey;
import org.callqa.store.CallStore;
import org.callqa.store.Digest;
import org.callqa.store.RunStore;
import org.callqa.store.RunSummary;
import org.callqa.store.ScoredCall;
import org.callqa.store.Skip;
import org.callqa.store.SkipStore;
import org.callqa.store.StateSchema;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A state folder as runs of scoring leave it, without the audio: written through the stores of the program. */
final class KeptCalls implements AutoCloseable {

    private static final Path NOWHERE = Path.of("/recordings");
    private static final int WORD_MS = 300;
    private static final TimelineBuilder TIMELINES = new TimelineBuilder();

    private static final String DATABASE = "callqa.mv.db";

    /** A state that keeps nothing yet: to give it its tables takes longer than most tests of it. */
    private static byte @Nullable [] empty;

    private final JdbcConnectionPool connections;
    private final RunStore runs;
    private final CallStore calls;
    private final AnswerStore answers;
    private final TranscriptStore transcripts;
    private final SkipStore skips;
    private final Rubric rubric;
    private final String folder;
    private final long run;
    private RunSummary did = RunSummary.NONE;

    /** Begins a run. */
    KeptCalls(Path state, Instant at, Rubric rubric) throws Exception {
        this(state, at, rubric, NOWHERE);
    }

    /** The same of recordings that are in a folder. */
    KeptCalls(Path state, Instant at, Rubric rubric, Path recordings) throws Exception {
        folder = recordings.toString();
        Path database = Files.createDirectories(state).resolve(DATABASE);
        if (Files.notExists(database)) {
            Files.write(database, emptyDatabase());
        }
        connections = connections(state);
        JdbcClient jdbc = JdbcClient.create(connections);
        runs = new RunStore(jdbc);
        calls = new CallStore(jdbc);
        answers = new AnswerStore(jdbc);
        transcripts = new TranscriptStore(jdbc);
        skips = new SkipStore(jdbc);
        this.rubric = rubric;
        run = runs.begin(at, "score", "test", rubric.id() + " " + rubric.version());
    }

    private static synchronized byte[] emptyDatabase() throws IOException {
        if (empty != null) {
            return empty;
        }
        Path folder = Files.createTempDirectory("callqa-empty");
        JdbcConnectionPool connections = connections(folder);
        StateSchema.migrate(connections);
        connections.dispose();
        empty = Files.readAllBytes(folder.resolve(DATABASE));
        FileSystemUtils.deleteRecursively(folder);
        return empty;
    }

    private static JdbcConnectionPool connections(Path state) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + state.resolve("callqa"), "sa", "");
    }

    void skip(String callId, String reason, String remedy) {
        CallRecord call = CallRecord.of(callId, callId + ".wav");
        calls.add(folder, call);
        skips.save(key(call), new Skip(callId, callId + ".wav", reason, remedy, false), "basis");
    }

    /**
     * Scores a call and keeps it.
     *
     * @param turns {@code second|agent or customer|text}; a word lasts 300 ms; the agent is on the left channel
     */
    /** The call list says something else of a call now; its answers are not made anew. */
    void change(CallRecord call) {
        calls.change(folder, call);
    }

    void keep(CallRecord call, String... turns) {
        keep(call, transcript(turns));
    }

    void keep(CallRecord call, Transcript transcript) {
        transcripts.save(heardAs(call), transcript);
        if (calls.facts(key(call)).isPresent()) {
            calls.change(folder, call);
        } else {
            calls.add(folder, call);
        }
        calls.heard(key(call), 1, 1, audio(call), heardAs(call));
        Timeline timeline = TIMELINES.build(call, transcript);
        answers.save(
                key(call),
                rubric,
                "test " + run,
                "basis",
                run,
                new ScoredCall(
                        new Scorer(rubric).score(call, timeline),
                        Optional.of(CallMeasures.of(timeline)),
                        audio(call),
                        heardAs(call)));
    }

    /** A key is a digest, and no longer. */
    private static String heardAs(CallRecord call) {
        return call.callId().length() > 60 ? Digest.of(call.callId()) : call.callId();
    }

    /** What stands for the digest of the audio: parts of a recording have the same. */
    private static String audio(CallRecord call) {
        return Digest.of(call.recording().replaceFirst("[.][^.]*$", ""));
    }

    private String key(CallRecord call) {
        return CallKey.of(folder, call.recording(), call.callId());
    }

    /** A call of an agent; columns as {@code name=value}. */
    static CallRecord call(String callId, Agent agent, String... columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : columns) {
            values.put(column.split("=", 2)[0], column.split("=", 2)[1]);
        }
        return new CallRecord(
                callId,
                values.getOrDefault("recording", callId + ".wav"),
                agent,
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                values);
    }

    /** A call for repairs that began then. */
    static CallRecord callAt(String callId, Agent agent, OffsetDateTime startedAt) {
        CallRecord call = call(callId, agent, "queue=repairs");
        return new CallRecord(
                callId,
                call.recording(),
                agent,
                call.language(),
                Optional.of(startedAt),
                call.ringSeconds(),
                call.endedBy(),
                call.agentChannel(),
                call.country(),
                call.columns());
    }

    static Transcript transcript(String... turns) {
        List<Word> agent = new ArrayList<>();
        List<Word> customer = new ArrayList<>();
        for (String turn : turns) {
            String[] parts = turn.split("\\|", 3);
            int at = (int) Math.round(1_000 * Double.parseDouble(parts[0]));
            for (String word : parts[2].split(" ")) {
                (parts[1].equals("agent") ? agent : customer).add(new Word(word, new Span(at, at + WORD_MS), 0.95));
                at += WORD_MS;
            }
        }
        int end = List.of(agent, customer).stream()
                .flatMap(List::stream)
                .map(word -> word.span().endMs())
                .max(Comparator.naturalOrder())
                .orElse(0);
        List<Span> ring = List.of(new Span(0, 2_000));
        return new Transcript(
                Language.EN,
                new Hearing(
                        end + 1_000,
                        List.of(channel(agent, List.of()), channel(customer, ring)),
                        List.of(new Finding(
                                Finding.Kind.LOW_LEVEL, Reason.literal("The right channel is faint, -41 dBFS.")))),
                List.of(agent, customer),
                new DecodeReport("pcm_mulaw", 8_000, 100, 0));
    }

    private static Hearing.HeardChannel channel(List<Word> words, List<Span> rings) {
        List<Span> speech = words.stream().map(Word::span).toList();
        return new Hearing.HeardChannel(rings, "US, CA 2.0/4.0 s", false, speech, List.of(), List.of(), 0, List.of());
    }

    /** The run heard a few words of each of these languages. */
    void didHear(Map<String, String> models) {
        Map<String, RunSummary.Words> words = new LinkedHashMap<>();
        models.keySet().forEach(language -> words.put(language, new RunSummary.Words(9, 1)));
        did = new RunSummary(1, 0, 0, 0, 0, 60_000, words, models);
    }

    /** As a run leaves the state that is killed. */
    void kill() {
        connections.dispose();
    }

    @Override
    public void close() {
        runs.end(run, Instant.EPOCH, true, did);
        connections.dispose();
    }
}
