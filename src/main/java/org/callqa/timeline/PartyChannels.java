package org.callqa.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Word;
import org.callqa.speech.Transcript;
import org.callqa.timeline.CarrierPhrases.Owned;

/**
 * Finds out which of two channels is the agent's: what the call list states, or the left one where it states nothing,
 * held against what is said on both.
 *
 * <ul>
 *   <li>Nothing stated and the words overwhelmingly on the other side: the right channel becomes the agent's.
 *   <li>Nothing stated and the words against the left channel, but not overwhelmingly: left it stays, with the certainty
 *       that is left of it.
 *   <li>Stated, and the words against it: it stays as stated, with a certainty that makes every answer about a party
 *       UNSURE. It is never corrected. Whoever wrote the list can correct all calls of a night with one column; a
 *       program that corrected those of them it is sure of would leave a night half of which is read one way and half
 *       the other, and hide the wrong list.
 * </ul>
 *
 * <p>Where the ring-back tone is heard is no evidence: a recorder that taps the caller's leg has it on the channel
 * towards the caller, one that taps the agent's leg on the channel from the trunk, and some mix it into both.
 */
final class PartyChannels {

    /**
     * How likely a call list's agent_channel is right before a word is heard. One phrase more against it than for it
     * then already takes the certainty below the one from which answers count. This project's own estimate.
     */
    static final double LISTED = 0.95;

    /** How likely the agent is on the left channel when nothing says so: a habit of recorders, not a rule. */
    static final double HABIT = 0.75;

    /**
     * From this certainty the channels are taken the other way round: a greeting and a phrase, or three phrases, more
     * than speak against it. A wrong swap makes every answer of a call wrong, a missed one makes them UNSURE.
     */
    static final double OVERWHELMING = 0.99;

    /** A greeting comes in two to four pieces within the first turns; the rubric's own window. */
    private static final int OPENING_MS = 15_000;

    /** Whoever speaks so little before the other does not speak first, milliseconds. */
    private static final int TOGETHER_MS = 300;

    private PartyChannels() {}

    /**
     * Which channel is whose.
     *
     * @param parties with the agent's channel
     * @param finding what a reader has to know, when the words contradict what is stated
     */
    record Told(Parties parties, Optional<Finding> finding) {}

    /**
     * Tells them.
     *
     * @param pickUpMs where the conversation begins
     * @param owned the phrases on each channel that give a party away
     */
    static Told tell(CallRecord call, Transcript transcript, int pickUpMs, List<List<Owned>> owned) {
        Channel stated = call.agentChannel().orElse(Channel.LEFT);
        AgentClaims claims = claims(call, transcript, pickUpMs, owned);
        if (!claims.any() || claims.agent() == stated.index()) {
            return new Told(Parties.byChannel(stated), Optional.empty());
        }
        boolean listed = call.agentChannel().isPresent();
        double certainty = claims.certainty(stated.index(), listed ? LISTED : HABIT);
        Channel other = stated.other();
        if (!listed && 1 - certainty >= OVERWHELMING) {
            Reason reason = Reason.of("channels.found", other.reason(), claims.describe(other));
            return told(other, 1 - certainty, reason, Reason.of("channels.unlisted", reason));
        }
        Reason reason = Reason.of(
                listed ? "channels.list-against" : "channels.habit-against", stated.reason(), claims.describe(other));
        return told(stated, certainty, reason, reason);
    }

    private static Told told(Channel agent, double certainty, Reason reason, Reason text) {
        double rounded = Math.floor(certainty * 100) / 100;
        return new Told(
                new Parties(Parties.Separation.CHANNELS, rounded, reason, agent),
                Optional.of(new Finding(
                        Finding.Kind.SWAPPED_PARTIES,
                        Reason.of("channels.swapped", text, agent.reason(), Filling.decimal(rounded, 2)))));
    }

    /**
     * Everything that speaks for one channel or the other. In a call that goes out whoever is called may be a company and
     * answer like one, and the agent says why they call: there the phrases of an opening tell nothing.
     */
    private static AgentClaims claims(CallRecord call, Transcript transcript, int pickUpMs, List<List<Owned>> owned) {
        int openedMs = Math.min(
                firstWordMs(transcript, Channel.LEFT, pickUpMs), firstWordMs(transcript, Channel.RIGHT, pickUpMs));
        AgentClaims claims = new AgentClaims();
        for (Channel channel : Channel.values()) {
            List<Owned> others = owned.get(channel.other().index());
            boolean greeted = false;
            for (Owned phrase : owned.get(channel.index())) {
                if (others.stream().anyMatch(other -> isLeak(phrase, other))) {
                    continue;
                }
                boolean opens = phrase.opens() && phrase.span().startMs() < openedMs + OPENING_MS;
                if (!opens || !call.isOutbound() && phrase.owner() == Party.CUSTOMER) {
                    claims.add(phrase.owner(), channel.index());
                } else if (!greeted && !call.isOutbound()) {
                    claims.addGreeting(channel.index());
                    greeted = true;
                }
            }
        }
        first(transcript, pickUpMs).ifPresent(channel -> {
            claims.addFirst(call.isOutbound() ? Party.CUSTOMER : Party.AGENT, channel.index());
            if (!call.isOutbound() && answersWithCompany(call, transcript, channel, pickUpMs)) {
                claims.add(Party.AGENT, channel.index());
            }
        });
        return claims;
    }

    /** Whether whoever speaks first names the company before the other has said a word: later a caller may as well. */
    private static boolean answersWithCompany(CallRecord call, Transcript transcript, Channel first, int pickUpMs) {
        int untilMs = firstWordMs(transcript, first.other(), pickUpMs);
        String said = transcript.words().get(first.index()).stream()
                .filter(word -> word.span().startMs() >= pickUpMs && word.span().startMs() < untilMs)
                .map(Word::text)
                .collect(Collectors.joining());
        return call.company()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", ""))
                .filter(name -> !name.isEmpty() && said.contains(name))
                .isPresent();
    }

    /** What leaks from one channel into the other is heard on both at once. */
    private static boolean isLeak(Owned phrase, Owned other) {
        return phrase.owner() == other.owner() && phrase.span().overlapMs(other.span()) > 0;
    }

    /** The channel that speaks first, where the channels' clocks let that be known. */
    private static Optional<Channel> first(Transcript transcript, int pickUpMs) {
        boolean clocks = transcript.hearing().findings().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.CLOCK_OFFSET);
        int left = firstWordMs(transcript, Channel.LEFT, pickUpMs);
        int right = firstWordMs(transcript, Channel.RIGHT, pickUpMs);
        return clocks || Math.abs((long) left - right) < TOGETHER_MS
                ? Optional.empty()
                : Optional.of(left < right ? Channel.LEFT : Channel.RIGHT);
    }

    private static int firstWordMs(Transcript transcript, Channel channel, int pickUpMs) {
        return transcript.words().get(channel.index()).stream()
                .mapToInt(word -> word.span().startMs())
                .filter(ms -> ms >= pickUpMs)
                .findFirst()
                .orElse(Integer.MAX_VALUE - OPENING_MS);
    }
}
