package org.callqa.speech;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;

/** Puts what was heard and what the call list says on one clock, with a name for each party. */
public final class TimelineBuilder {

    /** A pause longer than this ends a turn. */
    static final int TURN_PAUSE_MS = 800;

    private final RingCounter rings = new RingCounter();

    public Timeline build(CallRecord call, Transcript transcript) {
        Hearing hearing = transcript.hearing();
        Optional<Ringing> ringing = rings.count(call, transcript);
        List<Turn> turns = new ArrayList<>();
        Map<Party, List<Span>> speech = new EnumMap<>(Party.class);
        List<Span> music = new ArrayList<>();
        boolean mono = hearing.channels().size() == 1;
        for (int channel = 0; channel < hearing.channels().size(); channel++) {
            Party party = mono ? Party.AGENT : party(call, channel);
            turns.addAll(turns(party, transcript.words().get(channel)));
            speech.put(party, hearing.channels().get(channel).speech());
            music.addAll(hearing.channels().get(channel).music());
        }
        return new Timeline(
                transcript.language(),
                hearing.durationMs(),
                ringing,
                hearing.answeredAtMs(),
                turns,
                speech,
                music.stream().sorted().toList(),
                mono
                        ? new Parties(Parties.Separation.NONE, 0, "both parties are recorded on one channel")
                        : Parties.BY_CHANNEL,
                hearing.findings());
    }

    private static Party party(CallRecord call, int channel) {
        int agent = call.agentChannel().orElse(Channel.LEFT).index();
        return channel == agent ? Party.AGENT : Party.CUSTOMER;
    }

    private static List<Turn> turns(Party party, List<Word> words) {
        List<Turn> turns = new ArrayList<>();
        List<Word> turn = new ArrayList<>();
        for (Word word : words) {
            if (!turn.isEmpty()
                    && word.span().startMs() - turn.get(turn.size() - 1).span().endMs() > TURN_PAUSE_MS) {
                turns.add(new Turn(party, turn));
                turn = new ArrayList<>();
            }
            turn.add(word);
        }
        if (!turn.isEmpty()) {
            turns.add(new Turn(party, turn));
        }
        return turns;
    }
}
