package org.callqa.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callqa.audio.Voice;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Span;

/**
 * Tells the agent and the customer apart on one channel, and says how sure it is: the voices must differ, and what was
 * said must fit one of them being the agent.
 */
final class MonoParties {

    /** Below this the parties are not told apart at all: no better than a coin. */
    static final double LEAST_CERTAINTY = 0.5;

    /** Less speech than this, 3 s of voiced sound, holds no two speakers that could be compared. */
    private static final int LEAST_PIECES = 15;

    /** Both parties of a conversation speak repeatedly; an odd sound is no party. */
    private static final double LEAST_SHARE = 0.1;

    private static final int LEAST_RUNS = 4;

    /** 40 s of voiced sound: a voice that drifts through a long call must not add up to a second speaker. */
    private static final int MOST_PIECES = 200;

    /**
     * Evidence, in natural logarithms, that one drifting voice may show by itself. Set, like the limits above, on the
     * sample calls' single channels and their mixes: synthetic voices, so real ones may need more.
     */
    private static final double DRIFT = 3;

    private MonoParties() {}

    /**
     * Tells the parties apart.
     *
     * @param voices what is heard on the channel after the pick-up, in order
     * @param phrases heard on the channel that give a party away
     * @param agentAnswers whether it is the agent who speaks first: the call was inbound
     */
    static MonoSpeakers tell(List<Voice> voices, List<CarrierPhrases.Owned> phrases, boolean agentAnswers) {
        if (voices.size() < LEAST_PIECES) {
            return MonoSpeakers.none("one channel, too little is said to compare voices");
        }
        VoiceSpace space = VoiceSpace.of(voices);
        Optional<int[]> division = new TwoVoices(space).divide();
        if (division.isEmpty()) {
            return MonoSpeakers.none("one channel, one voice only is heard");
        }
        int[] voiceOf = division.get();
        LeaveOneOut tested = new LeaveOneOut(space, voiceOf);
        int lesser = tested.share(0) < tested.share(1) ? 0 : 1;
        if (tested.share(lesser) < LEAST_SHARE || tested.runs(lesser) < LEAST_RUNS) {
            return MonoSpeakers.none("one channel, hardly more than one voice is heard");
        }
        AgentClaims claims = new AgentClaims();
        for (CarrierPhrases.Owned owned : phrases) {
            claims.add(owned.owner(), voiceAt(owned.span(), voices, voiceOf));
        }
        if (agentAnswers) {
            claims.addFirst(Party.AGENT, voiceOf[0]);
        }
        double evidence =
                tested.evidencePerPiece() * Math.min(voices.size(), MOST_PIECES) + claims.evidence(tested.share(0));
        double two = 1 / (1 + Math.exp(DRIFT - evidence));
        double certainty = two * tested.right() * claims.certainty(claims.agent(), 0.5);
        if (certainty < LEAST_CERTAINTY) {
            return MonoSpeakers.none(String.format(
                    Locale.ROOT,
                    "one channel for both; two voices with certainty %.2f, %s",
                    two * tested.right(),
                    describe(claims)));
        }
        return new MonoSpeakers(
                new Parties(
                        Parties.Separation.MONO, Math.floor(certainty * 100) / 100, "by voice; " + describe(claims)),
                IntStream.range(0, voices.size())
                        .mapToObj(i -> new MonoSpeakers.Heard(
                                voiceOf[i] == claims.agent() ? Party.AGENT : Party.CUSTOMER,
                                voices.get(i).span()))
                        .toList());
    }

    private static String describe(AgentClaims claims) {
        return claims.any() ? claims.describe(claims.agent()) + " the parties" : "no phrase tells which is the agent's";
    }

    private static int voiceAt(Span span, List<Voice> voices, int[] voiceOf) {
        int[] ms = new int[2];
        for (int i = 0; i < voiceOf.length; i++) {
            ms[voiceOf[i]] += voices.get(i).span().overlapMs(span);
        }
        return ms[0] >= ms[1] ? 0 : 1;
    }
}
