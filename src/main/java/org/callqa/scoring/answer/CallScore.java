package org.callqa.scoring.answer;

import java.util.List;
import java.util.Optional;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Span;

/**
 * One call, answered.
 *
 * @param call what the call list says of it
 * @param language the language it was scored in
 * @param durationMs length of the recording, in milliseconds
 * @param findings what a reader of the answers has to know about the recording
 * @param answers to the criteria asked in that language, in the rubric's order
 * @param score what they add up to
 * @param longNumbers digits of the card, identity and telephone numbers said in the call, which reports hide
 */
public record CallScore(
        CallRecord call,
        Language language,
        int durationMs,
        List<Finding> findings,
        List<Answer> answers,
        Score score,
        List<String> longNumbers) {

    public CallScore {
        findings = List.copyOf(findings);
        longNumbers = List.copyOf(longNumbers);
        answers = List.copyOf(answers);
    }

    /**
     * How long the agent answered for, in milliseconds: of a recording that several agents talk in, the own part, where it can be
     * told; else the recording.
     */
    public int ownMs() {
        return call.part()
                .flatMap((CallPart part) -> part.in(durationMs))
                .map(Span::durationMs)
                .orElse(durationMs);
    }

    /** Whether it counts: of calls with the same audio only one does, wherever calls are added up. */
    public boolean counts() {
        return findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.DUPLICATE);
    }

    /** The answer to a criterion, or empty when the rubric does not ask it in the call's language. */
    public Optional<Answer> answer(String criterion) {
        return answers.stream()
                .filter(answer -> answer.criterion().id().equals(criterion))
                .findFirst();
    }
}
