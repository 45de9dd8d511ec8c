package org.callqa.scoring.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callqa.call.Finding;
import org.callqa.call.Finding.Kind;
import org.callqa.call.Reason;

/**
 * Names in an answer that could not be given what the recording suffers from: whoever reads that a greeting was badly
 * recognised has to know that the recording is clipped.
 */
public final class Hindrances {

    /** What makes everything harder to hear; the other kinds are named by the checks they concern. */
    private static final Set<Kind> EVERYWHERE = EnumSet.of(
            Kind.CLIPPING,
            Kind.LOW_LEVEL,
            Kind.DC_OFFSET,
            Kind.CROSSTALK,
            Kind.CLOCK_OFFSET,
            Kind.WRONG_RATE,
            Kind.DAMAGED_PACKETS);

    /** What makes a recogniser take words for others and be sure of it. */
    private static final Set<Kind> SPOILS_WORDS =
            EnumSet.of(Kind.CLIPPING, Kind.LOW_LEVEL, Kind.CROSSTALK, Kind.WRONG_RATE, Kind.DAMAGED_PACKETS);

    private final List<Reason> texts;

    public Hindrances(List<Finding> findings) {
        this.texts = findings.stream()
                .filter(finding -> EVERYWHERE.contains(finding.kind()))
                .map(Finding::text)
                .toList();
    }

    /** Whether confidences say less than usual in a recording with these findings. */
    public static boolean spoilWords(List<Finding> findings) {
        return findings.stream().map(Finding::kind).anyMatch(SPOILS_WORDS::contains);
    }

    /** The answer, with what it does not mention yet behind its reason. */
    public Answer with(Answer answer) {
        if (answer.verdict() != Verdict.UNSURE && answer.verdict() != Verdict.NOT_MEASURABLE) {
            return answer;
        }
        List<Reason> more =
                texts.stream().filter(text -> !answer.reason().tells(text)).toList();
        return new Answer(
                answer.criterion(),
                answer.verdict(),
                answer.evidence(),
                answer.due(),
                answer.reason().andThen(more));
    }
}
