package org.callqa.batch.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.call.Timeline;
import org.callqa.store.AnswerStore;
import org.callqa.store.AttemptStore;
import org.callqa.store.CallStore;
import org.callqa.store.Export;
import org.callqa.store.Forgetting;
import org.callqa.store.KeptCall;
import org.callqa.store.Run;
import org.callqa.store.RunStore;
import org.callqa.store.RunSummary;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import org.callqa.store.Skip;
import org.callqa.store.SkipStore;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a state folder keeps, without a job and without changing anything; may serve several threads. */
public final class StateReader implements AutoCloseable {

    private final StateDatabase database;
    private final CallStore calls;
    private final AnswerStore answers;
    private final SkipStore skips;
    private final RunStore runs;
    private final TranscriptStore transcripts;
    private final AttemptStore attempts;
    private final Forgetting forgetting;
    private final Export export;

    private StateReader(StateDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.connections());
        this.database = database;
        this.calls = new CallStore(jdbc);
        this.answers = new AnswerStore(jdbc);
        this.skips = new SkipStore(jdbc);
        this.runs = new RunStore(jdbc);
        this.transcripts = new TranscriptStore(jdbc);
        this.attempts = new AttemptStore(jdbc);
        this.forgetting = new Forgetting(jdbc);
        this.export = new Export(jdbc);
    }

    /**
     * Opens a state folder.
     *
     * @throws StateFolderException when there is none, when a callqa is working with it, or when it cannot be read
     */
    public static StateReader open(Path state) throws StateFolderException {
        return new StateReader(StateDatabase.reading(state));
    }

    /** The last runs of each command, the newest first. */
    public List<Run> runs(int most) {
        List<Run> newest = runs.newest(most);
        return database.isUnderWay() ? newest : newest.stream().map(Run::atRest).toList();
    }

    /**
     * What was done by the newest runs that nobody ended in order.
     *
     * @param processes so many at most
     */
    public RunSummary unfinished(int processes) {
        return runs.unfinished(Long.MAX_VALUE, processes);
    }

    /** The calls that are meant, by id, whether or not they have answers. */
    public List<SelectedCall> calls(Selection selection) {
        return calls.select(selection, "", "");
    }

    /** The newest answers of a call, read without their rubric. */
    public Optional<KeptCall> answers(SelectedCall call) {
        return answers.kept(call.key());
    }

    /** Which run made the newest answers of a call. */
    public Optional<Run> madeBy(SelectedCall call) {
        return runs.madeBy(call.key());
    }

    /** Why a call was not scored. */
    public Optional<Skip> skip(SelectedCall call) {
        return skips.of(call.key());
    }

    /** Whether what was said in a call was forgotten on purpose, and nothing but its scores is kept. */
    public boolean isForgotten(SelectedCall call) {
        return forgetting.forgotten().contains(call.key());
    }

    /** Under which other ids calls are kept that came with this agent's; looks through all answers. */
    public List<String> nowOf(String agentId) {
        return calls.nowOf(agentId);
    }

    /** Recordings that are being heard at this moment; none when no run is under way. */
    public List<AttemptStore.Marked> inFlight() {
        return database.isUnderWay() ? attempts.underWay() : List.of();
    }

    /** Recordings at which the program ended. */
    public List<AttemptStore.Marked> suspects() {
        return attempts.suspects();
    }

    /** All that is kept about some calls, as JSON. */
    public String export(List<SelectedCall> wanted) {
        return export.json(wanted);
    }

    /** Why calls were not scored, by their keys. */
    public Map<String, Skip> skips() {
        return skips.all();
    }

    /** Ids of all calls that are kept. */
    public Stream<String> names() {
        return calls(Selection.ALL).stream().map(SelectedCall::callId).distinct();
    }

    /** What was heard in a call; empty when its transcript is not kept any more. */
    public Optional<Timeline> timeline(KeptCall call) {
        return transcripts
                .find(call.transcriptKey())
                .map(transcript -> Timelines.BUILDER.build(call.call(), transcript));
    }

    /** Reads its phrases when the first call is asked for, and once. */
    private static final class Timelines {
        static final TimelineBuilder BUILDER = new TimelineBuilder();
    }

    @Override
    public void close() {
        database.close();
    }
}
