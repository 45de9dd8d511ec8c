package org.callqa.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.callqa.call.Finding;
import org.callqa.call.Span;

/**
 * What can be heard in a recording without understanding a word.
 *
 * @param durationMs length of the recording
 * @param channels one entry per channel, in the order of the file
 * @param findings what is particular about the recording
 */
public record Hearing(int durationMs, List<HeardChannel> channels, List<Finding> findings) {

    /** Noise is taken for a voice now and then; a party who speaks says more, milliseconds. */
    private static final int BLIPS_MS = 600;

    public Hearing {
        channels = List.copyOf(channels);
        findings = List.copyOf(findings);
    }

    /** The same, and one thing more that was found. */
    public Hearing with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Hearing(durationMs, channels, more);
    }

    /** Whether both parties are on one channel, be it recorded once or twice. */
    public boolean onOneChannel() {
        return channels.size() == 1
                || findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.IDENTICAL_CHANNELS);
    }

    /**
     * Of two channels the one on which all of the voice is, where the other holds nothing but silence, noise, hum or what
     * leaked into it: a party was not recorded, or was silent, or both are on the one channel.
     */
    public OptionalInt loneChannel() {
        if (channels.size() != 2 || onOneChannel()) {
            return OptionalInt.empty();
        }
        HeardChannel left = channels.get(0);
        HeardChannel right = channels.get(1);
        boolean leftAlone = hardlySpeaks(right.speech, left.speech);
        boolean rightAlone = hardlySpeaks(left.speech, right.speech);
        if (leftAlone && rightAlone) {
            // the same voice on both: the fainter one leaked
            return left.gainDb == right.gainDb
                    ? OptionalInt.empty()
                    : OptionalInt.of(left.gainDb < right.gainDb ? 0 : 1);
        }
        return leftAlone || rightAlone ? OptionalInt.of(leftAlone ? 0 : 1) : OptionalInt.empty();
    }

    /** Whether hardly anything is spoken on a channel but what is heard on the other at the same time. */
    public static boolean hardlySpeaks(List<Span> speech, List<Span> other) {
        int ownMs = ms(speech)
                - speech.stream()
                        .mapToInt(
                                span -> other.stream().mapToInt(span::overlapMs).sum())
                        .sum();
        return ownMs <= Math.min(BLIPS_MS, ms(other) / 20);
    }

    private static int ms(List<Span> spans) {
        return spans.stream().mapToInt(Span::durationMs).sum();
    }

    /**
     * The pick-up: the end of the last ring, or of the music that was played instead of ringing, or 0 when the recording
     * begins with the conversation. Milliseconds from the start of the file.
     */
    public int answeredAtMs() {
        int rung = channels.stream()
                .flatMap(channel -> channel.rings().stream())
                .mapToInt(Span::endMs)
                .max()
                .orElse(0);
        return rung > 0 ? rung : endOfLeadingMusicMs();
    }

    private int endOfLeadingMusicMs() {
        int firstSpeechMs = channels.stream()
                .flatMap(channel -> channel.speech().stream())
                .min(Comparator.naturalOrder())
                .map(Span::startMs)
                .orElse(durationMs);
        return channels.stream()
                .flatMap(channel -> channel.music().stream())
                .filter(music -> music.startMs() < firstSpeechMs)
                .mapToInt(music -> Math.min(music.endMs(), firstSpeechMs))
                .max()
                .orElse(0);
    }

    /**
     * One channel.
     *
     * @param rings rings of ring-back tone before the pick-up, in order; a double burst is one ring
     * @param ringCadence the cadence they follow, for example {@code US 2.0/4.0 s}; empty without rings
     * @param firstRingCut whether the recording began inside the first ring, so that rings may be missing
     * @param speech where a voice is heard, in order
     * @param pauses moments of at most a third of a second inside the speech in which the voice is not heard, in order
     * @param music hold music and other lasting sound that is neither voice nor a signalling tone
     * @param tones other signalling tones, in order
     * @param gainDb what would bring a voice that is too faint to the usual level, in decibels; 0 when it need not be
     *     changed
     * @param voices what the speech sounds like piece by piece, in order; kept only where a channel may hold both parties
     * @param deadFromMs from when to the end of the recording not even the noise of a line is heard; empty when the line
     *     lasts, or is that silent in other pauses too
     * @param voiceDb how loud the voice is: the median level of its voiced sound where speech is heard, dBFS; empty when
     *     nobody speaks, and of a recording that was heard before this was kept
     */
    public record HeardChannel(
            List<Span> rings,
            String ringCadence,
            boolean firstRingCut,
            List<Span> speech,
            List<Span> pauses,
            List<Span> music,
            List<SignallingTone> tones,
            double gainDb,
            List<Voice> voices,
            Optional<Integer> deadFromMs,
            Optional<Double> voiceDb) {

        /** A channel whose line lasts, with speech that never pauses. */
        public HeardChannel(
                List<Span> rings,
                String ringCadence,
                boolean firstRingCut,
                List<Span> speech,
                List<Span> music,
                List<SignallingTone> tones,
                double gainDb,
                List<Voice> voices) {
            this(
                    rings,
                    ringCadence,
                    firstRingCut,
                    speech,
                    List.of(),
                    music,
                    tones,
                    gainDb,
                    voices,
                    Optional.empty(),
                    Optional.empty());
        }

        public HeardChannel {
            rings = List.copyOf(rings);
            speech = List.copyOf(speech);
            pauses = List.copyOf(pauses);
            music = List.copyOf(music);
            tones = List.copyOf(tones);
            voices = List.copyOf(voices);
        }

        /** The speech without its pauses, in order. */
        public List<Span> voiced() {
            List<Span> voiced = new ArrayList<>();
            for (Span span : speech) {
                int fromMs = span.startMs();
                for (Span pause : pauses) {
                    if (pause.startMs() > fromMs && pause.endMs() < span.endMs()) {
                        voiced.add(new Span(fromMs, pause.startMs()));
                        fromMs = pause.endMs();
                    }
                }
                voiced.add(new Span(fromMs, span.endMs()));
            }
            return voiced;
        }
    }
}
