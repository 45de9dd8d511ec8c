package org.callqa.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.hearing.RingPeriod;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Ringing;
import org.callqa.speech.Transcript;

/**
 * Counts the rings before the pick-up: from the recording where it holds them, else from the call list's
 * {@code ring_seconds} divided by the country's cadence.
 */
public final class RingCount {

    /** The shortest ring that is not a double one, milliseconds (ITU-T E.180). */
    private static final int WHOLE_MS = 900;

    /** In a shorter time before a ring there was no other one, milliseconds (ITU-T E.180: 2 s in Britain, 3 s and more elsewhere). */
    private static final int SHORTEST_PAUSE_MS = 2_000;

    private RingCount() {}

    /**
     * The rings of a call, or empty when neither the recording nor the call list tells. Those that a machine answered are not
     * the agent's.
     */
    static Optional<Ringing> count(CallRecord call, Transcript transcript, Beginning beginning) {
        Optional<Ringing> listed =
                call.ringSeconds().map(seconds -> listed(call.country(), transcript.language(), seconds));
        int machineMs = beginning.lastOfMachineMs();
        Optional<Ringing> recorded = transcript.hearing().channels().stream()
                .filter(channel -> channel.rings().stream().anyMatch(ring -> ring.startMs() >= machineMs))
                .max(Comparator.comparingInt(channel -> channel.rings().size()))
                .map(RingCount::recorded)
                .or(() -> afterMenu(transcript, beginning));
        boolean complete = recorded.isPresent() && !recorded.get().firstCut();
        return complete || listed.isEmpty() ? recorded : listed.map(list -> at(list, recorded));
    }

    private static Ringing recorded(HeardChannel channel) {
        return new Ringing(
                channel.rings().size(),
                Ringing.Source.RECORDING,
                channel.rings(),
                channel.firstRingCut(),
                Reason.literal(channel.ringCadence()));
    }

    /**
     * The ringing that ends a menu. A menu that speaks on right up to the only ring leaves no time for another one before it;
     * where there was time, one may not have been heard.
     */
    private static Optional<Ringing> afterMenu(Transcript transcript, Beginning beginning) {
        return transcript.hearing().channels().stream()
                .flatMap(channel -> channel.tones().stream())
                .filter(tone -> tone.rings() > 0 && tone.span().endMs() == beginning.atMs())
                .filter(tone -> tone.rings() > 1
                        || tone.span().durationMs() >= WHOLE_MS
                                && tone.span().startMs() - beginning.lastOfMachineMs() < SHORTEST_PAUSE_MS)
                .findFirst()
                .map(tone -> new Ringing(
                        tone.rings(),
                        Ringing.Source.RECORDING,
                        List.of(tone.span()),
                        false,
                        Reason.literal(tone.cadence())));
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
                Reason.of(
                        "rings.by-period",
                        Double.toString(Math.round(seconds * 10) / 10.0),
                        Double.toString(period),
                        code));
    }
}
