package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Quantile;
import org.callqa.audio.hearing.voice.DeadLine;
import org.callqa.call.Channel;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * Finds where a recorder was paused, as it is while a card number is said, and filled up with something: digital silence, a
 * tone, or noise of its own. It is unlike the noise of the lines, and begins and ends on all of them at once. Dead air has the
 * noise that the lines have in other pauses, too; so has a codec that sends nothing in any pause.
 */
final class PausedRecording {

    /** Shorter ones excuse nothing: people think for longer. */
    private static final int LEAST_MS = 2_000;

    /** Single frames may be like the line's noise by chance, milliseconds together. */
    private static final int CHANCE_MS = 100;

    /** The noise of a line varies by less, also when the other party's is heard through it; an own choice. */
    private static final double UNLIKE_DB = 8;

    /** What a recorder fills up with stays as it is: its tenth of loudest frames above its tenth of faintest. */
    private static final double STEADY_DB = 8;

    /** Where a line's noise is looked for, of the moments without its party's voice: the other's is heard in the rest. */
    private static final double NOISE_QUANTILE = 0.2;

    /** Less tells nothing about a line, milliseconds. */
    private static final int LEAST_NOISE_MS = 1_000;

    /** Whoever says less has not taken part yet, milliseconds. */
    private static final int LEAST_SPOKEN_MS = 1_000;

    /** Who mutes a telephone to listen does not do so for longer, milliseconds; an own choice. */
    private static final int LEAST_LOST_MS = 10_000;

    /** Whoever speaks so often, with pauses between, has been answered. */
    private static final int LEAST_TURNS = 3;

    /** A short answer, milliseconds. */
    private static final int ANSWER_MS = 1_000;

    private final List<ChannelSounds> channels;
    private final int frames;

    private PausedRecording(List<ChannelSounds> channels) {
        this.channels = channels;
        this.frames = channels.stream()
                .mapToInt(channel -> channel.frames().size())
                .min()
                .orElse(0);
    }

    /** The finding with the pauses, between the first voice and the last; empty when there are none. */
    static Optional<Finding> find(List<ChannelSounds> channels) {
        PausedRecording recording = new PausedRecording(channels);
        List<Span> where = new ArrayList<>(recording.pauses());
        List<Reason> texts =
                new ArrayList<>(where.stream().map(PausedRecording::text).toList());
        if (channels.size() == 2) {
            for (Channel channel : Channel.values()) {
                for (Span lost : recording.lost(
                        channels.get(channel.index()),
                        channels.get(channel.other().index()))) {
                    where.add(lost);
                    texts.add(Reason.of("recording.pause-of", text(lost), channel.inFull()));
                }
            }
        }
        return where.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.PAUSED,
                        Reason.of("recording.paused", Reason.list(texts)),
                        where.stream().sorted().toList()));
    }

    private static Reason text(Span pause) {
        return Reason.of(
                "recording.pause",
                Filling.decimal(pause.durationMs() / 1000.0, 1),
                Filling.decimal(pause.startMs() / 1000.0, 1));
    }

    /**
     * Where a party that has spoken is not recorded any more while the other goes on talking to it, as happens when a call is
     * taken back from a hold: digital silence on a line that else has noise of its own.
     */
    private List<Span> lost(ChannelSounds channel, ChannelSounds other) {
        BitSet dead = new BitSet();
        IntStream.range(0, frames)
                .filter(i -> DeadLine.isDead(channel.frames(), i))
                .forEach(dead::set);
        List<Span> lost = runs(dead, 0).stream()
                .filter(run -> run.durationMs() >= LEAST_LOST_MS)
                .filter(run -> channel.speechBeforeMs(run.startMs()) >= LEAST_SPOKEN_MS)
                .filter(run -> turns(other.speech(), run) >= LEAST_TURNS)
                .toList();
        lost.forEach(run -> dead.clear(frame(run.startMs()), frame(run.endMs())));
        return dead.cardinality() <= DeadLine.MOST_SILENT * frames ? lost : List.of();
    }

    /** How often somebody speaks within a stretch, after a pause long enough for an answer. */
    private static long turns(List<Span> speech, Span within) {
        return IntStream.range(1, speech.size())
                .filter(i -> within.contains(speech.get(i).startMs()))
                .filter(i -> speech.get(i).startMs() - speech.get(i - 1).endMs() >= ANSWER_MS)
                .count();
    }

    private List<Span> pauses() {
        BitSet quiet = quiet();
        // what may be a pause says nothing about a line's own noise
        List<Span> silences = runs(quiet, 0);
        BitSet unlike = (BitSet) quiet.clone();
        boolean anyLine = false;
        for (ChannelSounds channel : channels) {
            double own = noiseDb(channel, silences);
            // a channel that is always digitally silent has no noise
            if (own > DeadLine.DEAD_DB) {
                anyLine = true;
                for (int i = 0; i < frames; i++) {
                    if (Math.abs(channel.frames().levelDb(i) - own) < UNLIKE_DB) {
                        unlike.clear(i);
                    }
                }
            }
        }
        return !anyLine
                ? List.of()
                : runs(unlike, FrameClock.frames(CHANCE_MS)).stream()
                        .filter(this::isSteady)
                        .toList();
    }

    /** The frames between the first voice and the last in which nobody speaks and nothing sounds. */
    private BitSet quiet() {
        BitSet sounds = new BitSet();
        for (ChannelSounds channel : channels) {
            sounds.or(channel.notSpeech());
            channel.speech().forEach(span -> sounds.set(frame(span.startMs()), frame(span.endMs())));
        }
        sounds.andNot(toneOnAll());
        int first = channels.stream()
                .flatMap(channel -> channel.speech().stream())
                .mapToInt(Span::startMs)
                .min()
                .orElse(0);
        int last = channels.stream()
                .flatMap(channel -> channel.speech().stream())
                .mapToInt(Span::endMs)
                .max()
                .orElse(0);
        BitSet quiet = new BitSet();
        quiet.set(Math.min(frames, frame(first)), Math.min(frames, frame(last)));
        quiet.andNot(sounds);
        return quiet;
    }

    /** A tone that lasts is taken for a dial tone. Nobody dials on all lines at once, and it is no line's own. */
    private BitSet toneOnAll() {
        BitSet all = new BitSet();
        all.set(0, frames);
        for (ChannelSounds channel : channels) {
            BitSet tone = new BitSet();
            channel.tones().others().stream()
                    .filter(other -> other.kind() == SignallingTone.Kind.DIAL)
                    .map(SignallingTone::span)
                    .forEach(span -> tone.set(frame(span.startMs()), frame(span.endMs())));
            all.and(tone);
        }
        return all;
    }

    /** The noise of a line, dBFS; digital silence when too little is heard of it. */
    private double noiseDb(ChannelSounds channel, List<Span> without) {
        BitSet taken = channel.notSpeech();
        channel.speech().forEach(span -> taken.set(frame(span.startMs()), frame(span.endMs())));
        without.forEach(span -> taken.set(frame(span.startMs()), frame(span.endMs())));
        double[] levels = IntStream.range(0, frames)
                .filter(i -> !taken.get(i))
                .mapToDouble(i -> channel.frames().levelDb(i))
                .toArray();
        return levels.length < FrameClock.frames(LEAST_NOISE_MS)
                ? Frame.SILENCE_DB
                : Quantile.of(DoubleStream.of(levels), NOISE_QUANTILE).orElseThrow();
    }

    private boolean isSteady(Span span) {
        return channels.stream().allMatch(channel -> {
            double[] levels = IntStream.range(frame(span.startMs()), Math.min(frames, frame(span.endMs())))
                    .mapToDouble(i -> channel.frames().levelDb(i))
                    .toArray();
            return Quantile.of(DoubleStream.of(levels), 0.9).orElseThrow()
                            - Quantile.of(DoubleStream.of(levels), 0.1).orElseThrow()
                    < STEADY_DB;
        });
    }

    /** Stretches of a set that are long enough for a pause, gaps of a few frames bridged. */
    private static List<Span> runs(BitSet set, int bridged) {
        List<Span> runs = new ArrayList<>();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from);
            int next = set.nextSetBit(to);
            while (next >= 0 && next - to <= bridged) {
                to = set.nextClearBit(next);
                next = set.nextSetBit(to);
            }
            if (FrameClock.ms(to - from) >= LEAST_MS) {
                runs.add(FrameClock.span(from, to));
            }
            from = next;
        }
        return runs;
    }

    private static int frame(int ms) {
        return ms / FrameClock.HOP_MS;
    }
}
