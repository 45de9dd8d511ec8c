package org.callqa.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callqa.audio.Voice;
import org.callqa.call.Filling;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * Tells the agent and the customer apart on one channel, and says how sure it is: the voices must differ, and what was
 * said must fit one of them being the agent.
 */
final class MonoParties {

    /** Below this the parties are not told apart at all: no better than a coin. */
    static final double LEAST_CERTAINTY = 0.5;

    /**
     * One phrase may be misheard, quoted or given to the wrong voice: another has to agree, or who speaks first. With
     * less the certainty stays below the one from which answers count.
     */
    private static final int LEAST_MARGIN = 2;

    private static final double MOST_BY_ONE = 0.69;

    /** Less speech than this, 3 s of voiced sound, holds no two speakers that could be compared. */
    private static final int LEAST_PIECES = 15;

    /** Both parties of a conversation speak repeatedly; an odd sound is no party. */
    private static final double LEAST_SHARE = 0.1;

    private static final int LEAST_RUNS = 4;

    /** 40 s of voiced sound: a voice that drifts through a long call must not add up to a second speaker. */
    private static final int MOST_PIECES = 200;

    /**
     * Evidence, in natural logarithms, that one voice may show by itself that drifts from turn to turn. One in ten shows
     * 8 whose turns scatter by 0.8 of what its vowels do; two voices a listener can tell apart show 13 and more in the
     * sample calls' mixes.
     */
    private static final double DRIFT = 8;

    private MonoParties() {}

    /** A greeting comes in two to four pieces within the first turns; the rubric's own window. */
    private static final int OPENING_MS = 15_000;

    /** An answer comes within this time, or it is none. */
    private static final int ANSWER_MS = 3_000;

    /** Who speaks first is judged by the first second of voiced sound: a single piece may be a cough. */
    private static final int FIRST_PIECES = 5;

    /**
     * Tells the parties apart.
     *
     * @param voices what is heard on the channel after the pick-up, in order
     * @param phrases heard on the channel that give a party away
     * @param agentAnswers whether it is the agent who speaks first: the call was inbound
     */
    static MonoSpeakers tell(List<Voice> voices, List<CarrierPhrases.Owned> phrases, boolean agentAnswers) {
        if (voices.size() < LEAST_PIECES) {
            return MonoSpeakers.none(Reason.of("mono.too-little"), 0);
        }
        VoiceSpace space = VoiceSpace.of(voices);
        Optional<int[]> division = new TwoVoices(space).divide();
        if (division.isEmpty()) {
            return MonoSpeakers.none(Reason.of("mono.one-voice"), 0);
        }
        int[] voiceOf = division.get();
        LeaveOneOut tested = new LeaveOneOut(space, voiceOf);
        int lesser = tested.share(0) < tested.share(1) ? 0 : 1;
        if (tested.share(lesser) < LEAST_SHARE || tested.runs(lesser) < LEAST_RUNS) {
            return MonoSpeakers.none(Reason.of("mono.hardly-two"), 0);
        }
        AgentClaims claims = claims(voices, voiceOf, tested, phrases, agentAnswers);
        double evidence =
                tested.evidencePerPiece() * Math.min(voices.size(), MOST_PIECES) + claims.evidence(tested.share(0));
        double two = tested.right() / (1 + Math.exp(DRIFT - evidence));
        double certainty = two * claims.certainty(claims.agent(), 0.5);
        if (claims.margin(claims.agent()) < LEAST_MARGIN) {
            certainty = Math.min(certainty, MOST_BY_ONE);
        }
        if (certainty < LEAST_CERTAINTY) {
            return MonoSpeakers.none(
                    Reason.also(
                            Reason.of("mono.both"),
                            Reason.of("mono.two-voices", Filling.decimal(two, 2), describe(claims))),
                    two);
        }
        return new MonoSpeakers(
                new Parties(
                        Parties.Separation.MONO,
                        Math.floor(certainty * 100) / 100,
                        Reason.also(Reason.of("mono.by-voice"), describe(claims))),
                IntStream.range(0, voices.size())
                        .mapToObj(i -> new MonoSpeakers.Heard(
                                voiceOf[i] == claims.agent() ? Party.AGENT : Party.CUSTOMER,
                                voices.get(i).span()))
                        .toList(),
                two);
    }

    /**
     * What speaks for either voice being the agent's. A phrase counts as much as it is sure whose it is: by the voices
     * under it, and by how well these are told apart just there. A question that the other voice answers counts most.
     */
    private static AgentClaims claims(
            List<Voice> voices,
            int[] voiceOf,
            LeaveOneOut tested,
            List<CarrierPhrases.Owned> phrases,
            boolean agentAnswers) {
        AgentClaims claims = new AgentClaims();
        boolean[] greeted = new boolean[2];
        int openedMs = voices.get(0).span().startMs() + OPENING_MS;
        for (CarrierPhrases.Owned owned : phrases) {
            double[] said = said(owned.span(), voices, voiceOf, tested);
            int voice = said[0] >= said[1] ? 0 : 1;
            double attribution = said[voice];
            boolean opens = owned.opens() && owned.span().startMs() < openedMs;
            if (opens && owned.owner() == Party.AGENT) {
                if (agentAnswers && !greeted[voice]) {
                    greeted[voice] = true;
                    claims.addGreeting(voice, attribution);
                }
            } else if (owned.asks() && isAnswered(owned.span(), voice, voices, voiceOf)) {
                claims.addAnswered(owned.owner(), voice, attribution);
            } else {
                claims.add(owned.owner(), voice, attribution);
            }
        }
        if (agentAnswers) {
            Span first = voices.get(0).span().union(voices.get(FIRST_PIECES - 1).span());
            double[] said = said(first, voices, voiceOf, tested);
            int voice = said[0] >= said[1] ? 0 : 1;
            claims.addFirst(Party.AGENT, voice, said[voice]);
        }
        return claims;
    }

    /** Whether the other voice speaks next. */
    private static boolean isAnswered(Span question, int asking, List<Voice> voices, int[] voiceOf) {
        return IntStream.range(0, voiceOf.length)
                .filter(i -> voices.get(i).span().startMs() >= question.endMs())
                .limit(FIRST_PIECES)
                .filter(i -> voices.get(i).span().startMs() < question.endMs() + ANSWER_MS)
                .anyMatch(i -> voiceOf[i] != asking);
    }

    private static Reason describe(AgentClaims claims) {
        return claims.any() ? claims.describe(claims.agent()) : Reason.of("claims.none");
    }

    /** How likely either voice said what is heard during a span; half each where nothing is. */
    private static double[] said(Span span, List<Voice> voices, int[] voiceOf, LeaveOneOut tested) {
        double[] ms = new double[2];
        for (int i = 0; i < voiceOf.length; i++) {
            int overlapMs = voices.get(i).span().overlapMs(span);
            ms[voiceOf[i]] += overlapMs * tested.right(i);
            ms[1 - voiceOf[i]] += overlapMs * (1 - tested.right(i));
        }
        double all = ms[0] + ms[1];
        return all == 0 ? new double[] {0.5, 0.5} : new double[] {ms[0] / all, ms[1] / all};
    }
}
