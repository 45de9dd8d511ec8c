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
        Optional<Ringing> listed =
                call.ringSeconds().map(seconds -> listed(call.country(), transcript.language(), seconds));
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

    /** The countries whose ringing is known, as ISO 3166-1 alpha-2 codes. */
    public static List<String> countries() {
        return RingPeriod.countries();
    }

    /** Whether a country's ringing is known; {@code UK} is understood too. */
    public static boolean isKnown(String country) {
        return RingPeriod.seconds(country).isPresent();
    }

    /**
     * The rings that began in the seconds that a call list gives.
     *
     * @param country ISO 3166-1 alpha-2; one whose ringing is not known gets the first known one's, and a call that names
     *     none that of the country where its language is mostly spoken
     */
    public static Ringing listed(Optional<String> country, Language language, double seconds) {
        String code = country.orElse(language == Language.ZH ? "CN" : "US");
        double period = RingPeriod.seconds(code)
                .or(() -> RingPeriod.seconds(countries().get(0)))
                .orElseThrow();
        return new Ringing(
                (int) Math.ceil(seconds / period),
                Ringing.Source.CALL_LIST,
                List.of(),
                false,
                seconds + " s at one ring every " + period + " s (" + code + ")");
    }
}
