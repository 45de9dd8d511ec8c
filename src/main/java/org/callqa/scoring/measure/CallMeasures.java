package org.callqa.scoring.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.jspecify.annotations.Nullable;

/**
 * What can simply be measured in one call; no points hang on it. Empty is what the recording does not tell.
 *
 * @param rings before the pick-up
 * @param firstWordMs from the pick-up to the agent's first voice, milliseconds
 * @param agentShare of both parties' talking time, 0..1
 * @param longestSilenceMs the longest time in which nobody speaks and no music plays, milliseconds; 0 when there is none
 * @param longestHoldMs milliseconds; empty without a hold
 * @param pace the agent's words (en) or characters (zh) per minute
 * @param interruptions how often the agent breaks in on the customer
 * @param agentDb how loud the agent's voice is: the median level of its voiced sound where speech is heard, dBFS (0 is the
 *     loudest that a recording can hold). ITU-T P.830 brings speech to −26 dB for listening tests, as ITU-T P.56 measures
 *     it, over all of the speech; voiced sound alone is some decibels louder
 * @param customerDb the same of the customer's
 * @param understood share of both parties' voices that recognised words cover, 0..1
 */
public record CallMeasures(
        OptionalInt rings,
        OptionalInt firstWordMs,
        OptionalDouble agentShare,
        OptionalInt longestSilenceMs,
        OptionalInt longestHoldMs,
        OptionalDouble pace,
        OptionalInt interruptions,
        OptionalDouble agentDb,
        OptionalDouble customerDb,
        OptionalDouble understood) {

    /** Of a call whose transcript is not kept any more. */
    public static final CallMeasures NONE = new CallMeasures(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /** As the shipped rubric asks it: so long an overlap (MiiTel's line), milliseconds, and so many words or characters. */
    private static final int INTERRUPTION_MS = 1_000;

    private static final int INTERRUPTION_UNITS = 4;

    /** From here on music, or a gap that the agent ends, is a hold even when nobody announced it, milliseconds. */
    private static final int HOLD_MS = 10_000;

    /** Less talk than this gives a pace by chance, milliseconds. */
    private static final int ENOUGH_FOR_A_PACE_MS = 5_000;

    public static CallMeasures of(Timeline timeline) {
        CallSounds sounds = new CallSounds(timeline);
        boolean told = timeline.parties().separation() != Parties.Separation.NONE;
        int agentMs = sounds.talkMs(Party.AGENT);
        int bothMs = agentMs + sounds.talkMs(Party.CUSTOMER);
        Voice agent = Voice.of(timeline, Party.AGENT);
        Voice customer = Voice.of(timeline, Party.CUSTOMER);
        Silences silences = Silences.of(timeline, agent, customer);
        List<Holds.Hold> holds = Holds.of(timeline, silences, List.of(), HOLD_MS);
        SpeakingRate rate = SpeakingRate.of(timeline.turns(Party.AGENT), timeline.language());
        return new CallMeasures(
                timeline.ringing().map(Ringing::rings).map(OptionalInt::of).orElse(OptionalInt.empty()),
                told && !agent.isSilent()
                        ? OptionalInt.of(agent.stretches().get(0).startMs() - timeline.answeredAtMs())
                        : OptionalInt.empty(),
                told && bothMs > 0 ? OptionalDouble.of((double) agentMs / bothMs) : OptionalDouble.empty(),
                OptionalInt.of(silences.longerThan(0).stream()
                        .filter(gap -> !gap.isMusic())
                        .mapToInt(gap -> gap.span().durationMs())
                        .max()
                        .orElse(0)),
                holds.stream().mapToInt(hold -> hold.span().durationMs()).max(),
                told && rate.speakingMs() >= ENOUGH_FOR_A_PACE_MS
                        ? OptionalDouble.of(rate.perMinute())
                        : OptionalDouble.empty(),
                timeline.parties().onOwnChannels()
                        ? OptionalInt.of((int) Overlaps.by(Party.AGENT, timeline, INTERRUPTION_MS).stream()
                                .filter(interruption -> interruption.units() >= INTERRUPTION_UNITS)
                                .count())
                        : OptionalInt.empty(),
                level(timeline, Party.AGENT),
                level(timeline, Party.CUSTOMER),
                understood(timeline, agent, customer));
    }

    private static OptionalDouble level(Timeline timeline, Party party) {
        @Nullable Double db = timeline.voiceDb().get(party);
        return db == null ? OptionalDouble.empty() : OptionalDouble.of(db);
    }

    private static OptionalDouble understood(Timeline timeline, Voice... voices) {
        double coveredMs = 0;
        double voiceMs = 0;
        Span conversation = new Span(timeline.answeredAtMs(), Math.max(timeline.answeredAtMs(), timeline.durationMs()));
        for (Voice voice : voices) {
            List<Word> words = timeline.turns(voice.party()).stream()
                    .map(Turn::words)
                    .flatMap(List::stream)
                    .toList();
            RecognitionQuality quality = RecognitionQuality.of(words, voice, List.of(conversation));
            coveredMs += quality.coverage() * quality.voiceMs();
            voiceMs += quality.voiceMs();
        }
        return voiceMs == 0 ? OptionalDouble.empty() : OptionalDouble.of(coveredMs / voiceMs);
    }
}
