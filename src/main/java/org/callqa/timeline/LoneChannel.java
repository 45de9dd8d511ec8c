package org.callqa.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callqa.audio.Hearing;
import org.callqa.call.Channel;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Parties;
import org.callqa.call.Parties.Separation;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * What it means that all of the voice is on one of two channels, and nothing but silence, noise or hum on the other.
 *
 * @param meaning what became of the other party
 * @param speakers who speaks when, where both parties are on the one channel
 * @param findings of the recording
 * @param parties as they were told by channel, as sure as such a recording lets them be
 */
record LoneChannel(Meaning meaning, MonoSpeakers speakers, List<Finding> findings, Parties parties) {

    enum Meaning {
        /** Two voices are a dialogue: the recorder put both parties on one channel. */
        BOTH_PARTIES,
        /** One voice goes on like in a conversation: its partner was not recorded. */
        PARTY_MISSING,
        /** An agent says hardly more than a greeting, or greets again and again: the caller is silent. */
        PARTY_SILENT
    }

    /** From here on two voices on one channel are a dialogue, and below the rest one voice is one. */
    private static final double TWO_VOICES = 0.7;

    /** Who hears nobody says a greeting and hangs up: 6 s for a long one and two more words, milliseconds. */
    private static final int GREETING_MS = 10_000;

    /** The greeting is repeated after 5 s, which it takes another 5 s to say, milliseconds. */
    private static final int GREETS_AGAIN_MS = 15_000;

    /** The greeting three times and an explanation take 20 s in the sample calls, milliseconds. */
    private static final int PROCEDURE_MS = 30_000;

    /**
     * How sure it can be who said what where a recorder was wired wrongly: enough for what speaks for an agent, too
     * little for what speaks against. This project's own choice.
     */
    private static final double WIRED_WRONGLY = 0.85;

    /** What is said of a channel on which nobody speaks. */
    private static final Set<Finding.Kind> EMPTY = EnumSet.of(
            Finding.Kind.DEAD_CHANNEL, Finding.Kind.CROSSTALK, Finding.Kind.CLOCK_OFFSET, Finding.Kind.LOW_LEVEL);

    /**
     * Tells the meanings apart.
     *
     * @param heard the channel with the voice
     * @param findings of the recording as far as they are known
     * @param voiced which one it is
     * @param byChannel the parties as they were told by channel
     * @param phrases heard on the channel that give a party away
     */
    static LoneChannel of(
            Hearing.HeardChannel heard,
            List<Finding> findings,
            Channel voiced,
            Parties byChannel,
            MonoSpeakers speakers,
            List<CarrierPhrases.Owned> phrases) {
        Stream<Finding> others = findings.stream().filter(finding -> !EMPTY.contains(finding.kind()));
        if (speakers.areTold() || speakers.twoVoices() >= TWO_VOICES) {
            Finding both = new Finding(
                    Finding.Kind.MONO, Reason.of("lone.both", voiced.other().reason(), voiced.reason()));
            return new LoneChannel(
                    Meaning.BOTH_PARTIES,
                    speakers.atMost(WIRED_WRONGLY, Reason.of("mono.one-of-two")),
                    Stream.concat(others, Stream.of(both)).toList(),
                    byChannel);
        }
        int spokenMs = heard.voiced().stream().mapToInt(Span::durationMs).sum();
        boolean one = speakers.twoVoices() <= 1 - TWO_VOICES;
        if (voiced == byChannel.agentChannel() && one && speaksToNobody(spokenMs, phrases)) {
            return new LoneChannel(Meaning.PARTY_SILENT, speakers, findings, byChannel);
        }
        Finding missing = new Finding(
                Finding.Kind.DEAD_CHANNEL,
                Reason.of(
                        "lone.missing",
                        voiced.other().reason(),
                        Filling.decimal(spokenMs / 1000.0, 0),
                        voiced.reason()));
        return new LoneChannel(
                Meaning.PARTY_MISSING,
                speakers,
                Stream.concat(others, Stream.of(missing)).toList(),
                weighed(byChannel, Math.min(WIRED_WRONGLY, 1 - speakers.twoVoices()), missing.text()));
    }

    private static boolean speaksToNobody(int spokenMs, List<CarrierPhrases.Owned> phrases) {
        List<Span> offers = phrases.stream()
                .filter(phrase -> phrase.opens() && phrase.asks())
                .map(CarrierPhrases.Owned::span)
                .toList();
        boolean greetsAgain = IntStream.range(1, offers.size())
                .anyMatch(i -> offers.get(i).startMs() - offers.get(i - 1).endMs() < GREETS_AGAIN_MS);
        boolean asks = phrases.stream().anyMatch(phrase -> phrase.asks() && !phrase.opens());
        return !asks && (spokenMs < GREETING_MS || greetsAgain && spokenMs < PROCEDURE_MS);
    }

    private static Parties weighed(Parties byChannel, double most, Reason reason) {
        return byChannel.certainty() <= most
                ? byChannel
                : new Parties(Separation.CHANNELS, Math.floor(most * 100) / 100, reason, byChannel.agentChannel());
    }
}
