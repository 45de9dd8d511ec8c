package org.callqa.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;

/** A result as its row holds it: criteria by id, everything else in full. */
record StoredResult(
        CallRecord call,
        Language language,
        int durationMs,
        List<StoredAnswer> answers,
        String audioSha256,
        String transcriptKey,
        List<Finding> findings) {

    record StoredAnswer(
            String criterion, Verdict verdict, List<Evidence> evidence, List<Evidence> due, String reason) {}

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
                score.findings());
    }

    KeptCall keptCall() {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        answers.forEach(answer -> verdicts.put(answer.criterion(), answer.verdict()));
        return new KeptCall(call, verdicts, transcriptKey);
    }

    ScoredCall restore(Rubric rubric) {
        Map<String, Criterion> criteria =
                rubric.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
        List<Answer> restored = answers.stream()
                .map(answer -> new Answer(
                        criterion(criteria, answer.criterion()),
                        answer.verdict(),
                        answer.evidence(),
                        answer.due(),
                        answer.reason()))
                .toList();
        CallScore score =
                new CallScore(call, language, durationMs, findings, restored, Score.of(restored, rubric.minAnswered()));
        return new ScoredCall(score, audioSha256, transcriptKey);
    }

    private static Criterion criterion(Map<String, Criterion> criteria, String id) {
        Criterion criterion = criteria.get(id);
        if (criterion == null) {
            throw new IllegalStateException("the stored answer '" + id + "' belongs to another rubric");
        }
        return criterion;
    }
}
