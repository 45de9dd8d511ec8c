package org.callqa.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.manifest.Rejection;
import org.callqa.rubric.Rubric;
import org.callqa.speech.Transcriber;
import org.callqa.store.NightCall;

/**
 * One night's work, complete before the job starts.
 *
 * @param id SHA-256 over everything that can change an answer: recordings, call list, rubric, models, settings, program
 * @param recordings the folder the calls' recordings are relative to
 * @param calls to score, with the digest of their audio
 * @param rejected recordings and rows that cannot be scored
 * @param rubric what the calls are scored against
 * @param transcribers one per language that has a model
 * @param out where the reports go
 * @param threads how many recordings are heard at once
 */
public record Night(
        String id,
        Path recordings,
        List<NightCall> calls,
        List<Rejection> rejected,
        Rubric rubric,
        Map<Language, Transcriber> transcribers,
        Path out,
        int threads) {

    public Night {
        calls = List.copyOf(calls);
        rejected = List.copyOf(rejected);
        transcribers = Map.copyOf(transcribers);
    }
}
