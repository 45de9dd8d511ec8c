package org.callqa.scoring.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.callqa.call.CallRecord;
import org.callqa.call.Filling;
import org.callqa.call.LineEnd;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Timeline;

/**
 * Who ended the call: the call list's word where it has one, else what the recording shows, which is often nothing.
 *
 * <p>Who says goodbye last is no sign: it is the customer's turn in nearly every call, whoever hangs up.
 *
 * @param party who hung up, or rather did; empty when nothing tells
 * @param certainty 0.5..1, and 0 when nothing tells
 * @param listed whether the call list says so
 * @param atMs when, milliseconds from the start of the recording
 * @param signs what tells, for people; nothing when nothing does
 */
public record HangUp(Optional<Party> party, double certainty, boolean listed, int atMs, Reason signs) {

    /**
     * Busy or congestion tone on a party's line: the exchange sends it when the other end has cleared. Few recorders
     * put what they send to a party on that party's own channel; then it would mean the contrary.
     */
    static final double TONE = 0.9;

    /** A dead line: a recorder fills up with silence whichever leg has gone, but a muted telephone is as silent. */
    static final double DEAD = 0.8;

    /** Cut off while speaking: nobody hangs up in mid-word, but recordings are cut short for other reasons too. */
    static final double CUT_OFF = 0.65;

    /** Lines that are released together end within this, milliseconds. */
    private static final int TOGETHER_MS = 500;

    /** Finds out who ended a call. */
    public static HangUp of(CallRecord record, Timeline timeline, Voice agent, Voice customer) {
        if (record.endedBy().isPresent()) {
            return new HangUp(record.endedBy(), 1, true, timeline.durationMs(), Reason.of("by-call-list"));
        }
        Signs signs = new Signs(timeline);
        for (LineEnd.Kind kind : LineEnd.Kind.values()) {
            signs.line(kind);
        }
        signs.cutOff(agent, customer);
        signs.cutOff(customer, agent);
        return signs.weigh();
    }

    /** For people: {@code the customer hung up (certainty 0.90: busy tone 425 Hz 0.35/0.35 s on the customer's channel)}. */
    public Reason describe() {
        if (party.isEmpty()) {
            return signs.isNone() ? Reason.of("hung-up.nothing-tells") : Reason.of("hung-up.nothing-tells-but", signs);
        }
        return listed
                ? Reason.of("hung-up.by", party.get(), signs)
                : Reason.of("hung-up.certainty", party.get(), Filling.decimal(certainty, 2), signs);
    }

    /** What speaks for either party. */
    private static final class Signs {

        private final Timeline timeline;
        private final List<Reason> texts = new ArrayList<>();
        private double agentLogOdds;
        private OptionalInt atMs = OptionalInt.empty();

        Signs(Timeline timeline) {
            this.timeline = timeline;
        }

        /** The line that shows a sign the other does not show, or shows later. */
        void line(LineEnd.Kind kind) {
            List<LineEnd> ends = timeline.lineEnds().stream()
                    .filter(end -> end.kind() == kind)
                    .toList();
            boolean together =
                    ends.size() > 1 && ends.get(1).atMs() - ends.get(0).atMs() < TOGETHER_MS;
            boolean atTheEnd =
                    !ends.isEmpty() && timeline.durationMs() - ends.get(0).atMs() < TOGETHER_MS;
            if (ends.isEmpty() || together || atTheEnd) {
                return;
            }
            LineEnd first = ends.get(0);
            if (first.party().isEmpty()) {
                texts.add(Reason.of("sign.only-channel", first.detail()));
                return;
            }
            Party party = first.party().get();
            add(party, kind == LineEnd.Kind.TONE ? TONE : DEAD, Reason.of("sign.channel", first.detail(), party));
            atMs = OptionalInt.of(Math.min(first.atMs(), atMs.orElse(first.atMs())));
        }

        void cutOff(Voice speaking, Voice other) {
            if (speaking.lastsTo(timeline.durationMs())) {
                add(other.party(), CUT_OFF, Reason.of("sign.cut-off", speaking.party()));
            }
        }

        private void add(Party hungUp, double reliability, Reason text) {
            double logOdds = Math.log(reliability / (1 - reliability));
            agentLogOdds += hungUp == Party.AGENT ? logOdds : -logOdds;
            texts.add(text);
        }

        HangUp weigh() {
            Parties parties = timeline.parties();
            double sign = 1 / (1 + Math.exp(-Math.abs(agentLogOdds)));
            double told = parties.separation() == Parties.Separation.NONE ? 0.5 : parties.certainty();
            double certainty = told * sign + (1 - told) * (1 - sign);
            boolean tells = Math.abs(agentLogOdds) > 1e-9 && certainty > 0.5;
            return new HangUp(
                    tells ? Optional.of(agentLogOdds > 0 ? Party.AGENT : Party.CUSTOMER) : Optional.empty(),
                    tells ? Math.round(certainty * 1_000) / 1_000.0 : 0,
                    false,
                    atMs.orElse(timeline.durationMs()),
                    texts.isEmpty() ? Reason.NONE : Reason.list(texts));
        }
    }
}
