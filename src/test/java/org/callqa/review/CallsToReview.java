package org.callqa.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.callqa.store.Digest;
import org.callqa.store.ScoredCall;

/** Calls with answers that were never asked, for lists to be drawn from. */
public final class CallsToReview {

    public static final double PASS_MARK = 60;

    private static final String[] TEAMS = {"north", "south"};
    private static final String[] QUEUES = {"repairs", "sales"};

    /** Of which the first is critical. */
    private static final List<Criterion> CRITERIA = List.of(
            criterion("forbidden", true, "Were forbidden phrases avoided?", "是否避免了服务禁语？"),
            criterion("greeting", false, "Did the agent greet in full?", "是否完整问候？"),
            criterion("closing", false, "Did the agent ask the closing question?", "是否询问还有什么可以帮助？"));

    private CallsToReview() {}

    private static Criterion criterion(String id, boolean critical, String english, String chinese) {
        return new Criterion(
                id,
                "section",
                Map.of(Language.EN, english, Language.ZH, chinese),
                4,
                critical,
                Set.of(Language.EN),
                Optional.empty(),
                new Check.Speaks(Who.AGENT, Window.WHOLE_CALL),
                Set.of());
    }

    /**
     * Calls of agents of two teams, from two queues, of five days; most last some minutes, some very long.
     *
     * @param calls how many each agent has
     * @param answers what they are answered
     */
    static List<ScoredCall> of(List<Integer> calls, Random answers) {
        Random facts = new Random(7);
        List<ScoredCall> all = new ArrayList<>();
        for (int agent = 0; agent < calls.size(); agent++) {
            for (int i = 0; i < calls.get(agent); i++) {
                String began = String.format(
                        "2026-11-%02dT%02d:%02d:00+08:00", 23 + facts.nextInt(5), 8 + facts.nextInt(10), i % 60);
                int seconds = (int) Math.min(2_400, 30 + Math.exp(5 + facts.nextGaussian()));
                Verdict[] verdicts = new Verdict[CRITERIA.size()];
                for (int question = 0; question < verdicts.length; question++) {
                    verdicts[question] = Verdict.values()[answers.nextInt(Verdict.values().length)];
                }
                all.add(call(
                        "a" + agent + "-" + i,
                        new Agent("A" + agent, "Agent " + agent),
                        TEAMS[agent % 2],
                        QUEUES[facts.nextInt(3) / 2],
                        began,
                        seconds,
                        verdicts));
            }
        }
        return all;
    }

    /** All of some, as a report reads them. */
    public static ReviewCalls read(
            List<ScoredCall> calls, double passMark, BiFunction<CallScore, String, String> hide) {
        ReviewCalls read = new ReviewCalls(passMark, hide);
        calls.forEach(read::add);
        return read;
    }

    /** A call whose questions have these answers, each heard well ten seconds after the other. */
    public static ScoredCall call(
            String id, Agent agent, String team, String queue, String began, int seconds, Verdict... verdicts) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            Evidence heard = new Evidence(
                    "words of answer " + i,
                    Optional.of(Party.AGENT),
                    Optional.of(new Span(10_000 * i + 4_500, 10_000 * i + 6_000)),
                    1,
                    0.9,
                    Reason.literal("heard"));
            answers.add(new Answer(CRITERIA.get(i), verdicts[i], List.of(heard), List.of(), Reason.NONE));
        }
        CallRecord call = new CallRecord(
                id,
                id + ".wav",
                agent,
                Optional.of(Language.EN),
                Optional.of(OffsetDateTime.parse(began)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("team", team, "queue", queue));
        CallScore score =
                new CallScore(call, Language.EN, seconds * 1_000, List.of(), answers, Score.of(answers, 50), List.of());
        return new ScoredCall(score, Optional.empty(), Digest.of(id), "t");
    }

    /** The same call, the same audio as another. */
    static ScoredCall duplicate(ScoredCall call) {
        CallScore score = call.score();
        return new ScoredCall(
                new CallScore(
                        score.call(),
                        score.language(),
                        score.durationMs(),
                        List.of(new Finding(Finding.Kind.DUPLICATE, Reason.literal("the same audio"))),
                        score.answers(),
                        score.score(),
                        List.of()),
                call.measures(),
                call.audioSha256(),
                call.transcriptKey());
    }
}
