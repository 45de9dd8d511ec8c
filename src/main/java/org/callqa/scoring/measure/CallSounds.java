package org.callqa.scoring.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;

/** Who speaks, who pauses and who talks at once in a call, for people to look at. */
public final class CallSounds {

    private final Timeline timeline;
    private final Voice agent;
    private final Voice customer;

    public CallSounds(Timeline timeline) {
        this.timeline = timeline;
        this.agent = Voice.of(timeline, Party.AGENT);
        this.customer = Voice.of(timeline, Party.CUSTOMER);
    }

    /** How long a party speaks after the pick-up, in milliseconds. */
    public int talkMs(Party party) {
        return voice(party).stretches().stream().mapToInt(Span::durationMs).sum();
    }

    /** The times in which nobody speaks, longer than some milliseconds. */
    public List<Silences.Gap> silences(long longerThanMs) {
        return Silences.of(timeline, agent, customer).longerThan(longerThanMs);
    }

    /** Breakings-in of either party, longer than some milliseconds, by time; none on one channel, which cannot tell. */
    public List<Overlaps.Interruption> interruptions(long longerThanMs) {
        List<Overlaps.Interruption> found = new ArrayList<>();
        if (timeline.parties().onOwnChannels()) {
            for (Party party : Party.values()) {
                found.addAll(Overlaps.by(party, timeline, longerThanMs));
            }
        }
        found.sort(Comparator.comparing(interruption -> interruption.turn().span()));
        return found;
    }

    /** Where both parties speak at once, back-channels included; none on one channel. */
    public List<Span> atOnce() {
        List<Span> found = new ArrayList<>();
        if (timeline.parties().onOwnChannels()) {
            for (Span one : agent.stretches()) {
                for (Span other : customer.within(one)) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private Voice voice(Party party) {
        return party == Party.AGENT ? agent : customer;
    }
}
