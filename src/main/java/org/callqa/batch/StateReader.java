package org.callqa.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.call.Timeline;
import org.callqa.store.KeptCall;
import org.callqa.store.KeptNight;
import org.callqa.store.NightStore;
import org.callqa.store.ResultStore;
import org.callqa.store.Skip;
import org.callqa.store.SkipStore;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a state folder keeps, without a job and without changing anything; may serve several threads. */
public final class StateReader implements AutoCloseable {

    private final JdbcConnectionPool connections;
    private final NightStore nights;
    private final ResultStore results;
    private final SkipStore skips;
    private final TranscriptStore transcripts;
    private final List<KeptNight> newestFirst;

    private StateReader(JdbcConnectionPool connections) {
        JdbcClient jdbc = JdbcClient.create(connections);
        this.connections = connections;
        this.nights = new NightStore(jdbc);
        this.results = new ResultStore(jdbc);
        this.skips = new SkipStore(jdbc);
        this.transcripts = new TranscriptStore(jdbc);
        this.newestFirst = nights.newestFirst();
    }

    /**
     * Opens a state folder.
     *
     * @throws StateFolderException when there is none, when a callqa is working with it, or when it cannot be read
     */
    public static StateReader open(Path state) throws StateFolderException {
        if (!Files.isRegularFile(state.resolve(StateDatabase.FILE))) {
            throw StateFolderException.missing(state);
        }
        JdbcConnectionPool connections = StateDatabase.reading(state);
        try {
            return new StateReader(connections);
        } catch (RuntimeException e) {
            connections.dispose();
            throw StateFolderException.of(state, e);
        }
    }

    /** The nights, the newest first. */
    public List<KeptNight> nights() {
        return newestFirst;
    }

    /** The scored calls of a night, by call id. */
    public List<KeptCall> calls(KeptNight night) {
        return results.kept(night.id());
    }

    /** The recordings of a night that were not scored. */
    public List<Skip> skipped(KeptNight night) {
        return skips.all(night.id());
    }

    /** Every call and recording of every night by what a person may call it: id and file name. */
    public Stream<String> names() {
        return newestFirst.stream()
                .flatMap(night -> Stream.concat(
                        calls(night).stream().map(call -> call.call().callId()),
                        skipped(night).stream().map(Skip::callId)))
                .distinct();
    }

    /** What was heard in a call; empty when its transcript is not kept any more. */
    public Optional<Timeline> timeline(KeptCall call) {
        return transcripts
                .find(call.transcriptKey())
                .map(transcript -> new TimelineBuilder().build(call.call(), transcript));
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
