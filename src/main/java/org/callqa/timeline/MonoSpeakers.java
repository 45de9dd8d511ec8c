package org.callqa.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * Who speaks when on one channel.
 *
 * @param parties how the parties were told apart, if they were
 * @param heard pieces of speech and their speakers, in order; empty when the parties are not told apart
 * @param twoVoices how sure it is that two voices are heard, whoever they are, 0..1
 */
record MonoSpeakers(Parties parties, List<Heard> heard, double twoVoices) {

    public MonoSpeakers {
        heard = List.copyOf(heard);
    }

    static MonoSpeakers none(Reason reason, double twoVoices) {
        return new MonoSpeakers(new Parties(Parties.Separation.NONE, 0, reason), List.of(), twoVoices);
    }

    /** The same speakers, at most that sure. */
    MonoSpeakers atMost(double certainty, Reason why) {
        return parties.certainty() <= certainty
                ? this
                : new MonoSpeakers(
                        new Parties(parties.separation(), certainty, Reason.also(parties.reason(), why)),
                        heard,
                        twoVoices);
    }

    /** A piece of speech, and whose it is. */
    record Heard(Party party, Span span) {}

    boolean areTold() {
        return !heard.isEmpty();
    }

    /** Who says a word, or whoever speaks next to it; the agent where the parties are not told apart. */
    Party at(Span word) {
        Party party = Party.AGENT;
        int best = Integer.MIN_VALUE;
        for (Heard piece : heard) {
            int near = nearness(piece.span(), word);
            if (near > best) {
                best = near;
                party = piece.party();
            }
        }
        return party;
    }

    /** Divides stretches of speech between the parties. */
    Map<Party, List<Span>> divide(List<Span> speech) {
        Map<Party, List<Span>> divided = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            divided.put(party, new ArrayList<>());
        }
        for (Span span : speech) {
            int startMs = span.startMs();
            Party party = at(span);
            boolean known = false;
            for (Heard piece : heard) {
                if (piece.span().overlapMs(span) == 0) {
                    continue;
                }
                if (known && piece.party() != party) {
                    add(divided, party, new Span(startMs, piece.span().startMs()));
                    startMs = piece.span().startMs();
                }
                party = piece.party();
                known = true;
            }
            add(divided, party, new Span(startMs, span.endMs()));
        }
        return divided;
    }

    private static void add(Map<Party, List<Span>> divided, Party party, Span span) {
        List<Span> spans = divided.get(party);
        if (spans != null && span.durationMs() > 0) {
            spans.add(span);
        }
    }

    /** Overlap in milliseconds, or minus the distance. */
    private static int nearness(Span piece, Span word) {
        int overlap = piece.overlapMs(word);
        return overlap > 0 ? overlap : -Math.max(piece.startMs() - word.endMs(), word.startMs() - piece.endMs());
    }
}
