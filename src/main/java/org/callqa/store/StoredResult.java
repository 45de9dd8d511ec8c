package org.callqa.store;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.CallMeasures;

/** A result as its row holds it: criteria by id, everything else in full. */
record StoredResult(
        CallRecord call,
        Language language,
        int durationMs,
        List<StoredAnswer> answers,
        String audioSha256,
        String transcriptKey,
        List<Finding> findings,
        List<String> longNumbers,
        Optional<CallMeasures> measures) {

    record StoredAnswer(
            String criterion, Verdict verdict, List<Evidence> evidence, List<Evidence> due, Reason reason) {}

    static StoredResult of(ScoredCall result) {
        CallScore score = result.score();
        return new StoredResult(
                score.call(),
                score.language(),
                score.durationMs(),
                score.answers().stream()
                        .map(answer -> new StoredAnswer(
                                answer.criterion().id(),
                                answer.verdict(),
                                answer.evidence(),
                                answer.due(),
                                answer.reason()))
                        .toList(),
                result.audioSha256(),
                result.transcriptKey(),
                score.findings(),
                score.longNumbers(),
                result.measures());
    }

    KeptCall keptCall(String key) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        answers.forEach(answer -> verdicts.put(answer.criterion(), answer.verdict()));
        return new KeptCall(key, call, verdicts, transcriptKey);
    }

    /** With the criteria of a rubric; answers to what it does not ask, which an earlier one did, are left out. */
    ScoredCall restore(Rubric rubric) {
        Map<String, Criterion> criteria =
                rubric.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
        List<Answer> restored = answers.stream()
                .filter(answer -> criteria.containsKey(answer.criterion()))
                .map(answer -> new Answer(
                        requireNonNull(criteria.get(answer.criterion())),
                        answer.verdict(),
                        answer.evidence(),
                        answer.due(),
                        answer.reason()))
                .toList();
        CallScore score = new CallScore(
                call, language, durationMs, findings, restored, Score.of(restored, rubric.minAnswered()), longNumbers);
        return new ScoredCall(score, measures, audioSha256, transcriptKey);
    }
}
