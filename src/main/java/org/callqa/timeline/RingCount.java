package org.callqa.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.hearing.RingPeriod;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Ringing;
import org.callqa.speech.Transcript;

/**
 * Counts the rings before the pick-up: from the recording where it holds them, else from the call list's
 * {@code ring_seconds} divided by the country's cadence.
 */
public final class RingCount {

    private RingCount() {}

    /** The rings of a call, or empty when neither the recording nor the call list tells. */
    static Optional<Ringing> count(CallRecord call, Transcript transcript) {
        Optional<HeardChannel> heard = transcript.hearing().channels().stream()
                .filter(channel -> !channel.rings().isEmpty())
                .max(Comparator.comparingInt(channel -> channel.rings().size()));
        Optional<Ringing> listed = call.ringSeconds().map(seconds -> listed(call, transcript.language(), seconds));
        Optional<Ringing> recorded = heard.map(RingCount::recorded);
        boolean complete = recorded.isPresent() && !recorded.get().firstCut();
        return complete || listed.isEmpty() ? recorded : listed.map(list -> at(list, recorded));
    }

    private static Ringing recorded(HeardChannel channel) {
        return new Ringing(
                channel.rings().size(),
                Ringing.Source.RECORDING,
                channel.rings(),
                channel.firstRingCut(),
                channel.ringCadence());
    }

    /** The list's number, with the bursts that were heard, so that the pick-up is known. */
    private static Ringing at(Ringing listed, Optional<Ringing> recorded) {
        return new Ringing(
                listed.rings(),
                listed.source(),
                recorded.map(Ringing::heard).orElse(List.of()),
                false,
                listed.cadence());
    }

    private static Ringing listed(CallRecord call, Language language, double seconds) {
        return of(seconds, call.country().orElse(language == Language.ZH ? "CN" : "US"));
    }

    /**
     * How many rings began in the seconds that a call list gives.
     *
     * @param seconds from the first ring to the pick-up
     * @param country whose cadence it rang in, as ISO 3166-1 alpha-2 code
     */
    public static Ringing of(double seconds, String country) {
        double period = RingPeriod.ms(country) / 1000.0;
        return new Ringing(
                (int) Math.ceil(seconds / period),
                Ringing.Source.CALL_LIST,
                List.of(),
                false,
                seconds + " s at one ring every " + period + " s (" + country + ")");
    }
}
