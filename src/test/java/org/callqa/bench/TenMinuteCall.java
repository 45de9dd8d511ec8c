package org.callqa.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.CallScore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Every question of the shipped rubric answered about ten minutes of dense talk, 15 % of it misheard. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TenMinuteCall {

    private static final int TEN_MINUTES_MS = 600_000;
    private static final double ERROR_RATE = 0.15;

    /** What is spoken. */
    @Param
    public Language language = Language.EN;

    private CallRecord call;
    private Timeline heard;
    private Scorer scorer;

    /** Makes the call. */
    @Setup
    public void prepare() throws Exception {
        SampleTruth samples = new SampleTruth(Path.of("sample-calls"));
        Timeline said = LongCall.of(List.copyOf(samples.calls().values()), language, TEN_MINUTES_MS);
        heard = new RecogniserErrors().heard(said, ERROR_RATE, 7);
        call = samples.calls().keySet().stream()
                .filter(record -> record.language().equals(Optional.of(language)))
                .findFirst()
                .orElseThrow();
        scorer = new Scorer(RubricFile.load(Path.of("scoring-rubric", "phone-service.yaml")));
    }

    /** Scores it. */
    @Benchmark
    public CallScore score() {
        return scorer.score(call, heard);
    }
}
