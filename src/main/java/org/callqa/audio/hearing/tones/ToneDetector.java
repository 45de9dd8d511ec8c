package org.callqa.audio.hearing.tones;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.SignallingTone.Kind;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.audio.hearing.spectrum.Signal;

/** Finds every signalling tone on a channel, rings first. */
public final class ToneDetector {

    /** Each third of the special information tone lasts 330 ms (ITU-T E.180). */
    private static final int SIT_MIN_MS = 200;

    private static final int SIT_MAX_GAP_MS = 120;

    /** A record beep lasts 80 ms (DE) to 500 ms, an answering machine's up to a second. */
    private static final int BEEP_MIN_MS = 80;

    private static final int BEEP_MAX_MS = 1100;

    /** CNG lasts 500 ms, CED 2.6 s and more (ITU-T T.30). */
    private static final int FAX_CALLING_MIN_MS = 350;

    private static final int FAX_ANSWERING_MIN_MS = 800;

    /** Three frames of one key: a voice's harmonics imitate a pair for less. */
    private static final int DTMF_MIN_MS = 60;

    /** No vowel keeps two frequencies that still. */
    private static final int LONG_MS = 400;

    /** The window has left the tone. */
    private static final int STANDS_OUT_MARGIN_MS = 60;

    private static final double STANDS_OUT_DB = 7;

    private final RingCadences cadences;
    private final BusyFinder busy;

    public ToneDetector(ToneTable table, Optional<String> country) {
        this.cadences = new RingCadences(table, country);
        this.busy = new BusyFinder(table, country.flatMap(table::of));
    }

    /** All tones of a channel's frames. */
    public HeardTones detect(Frames frames) {
        List<ToneRun> ringBand = new RingBandRuns(frames).find();
        BitSet taken = new BitSet(frames.size());
        List<SignallingTone> others = new ArrayList<>(busy.find(ringBand));
        others.forEach(tone -> HeardTones.mark(tone.span(), taken));
        List<ToneRun> free =
                ringBand.stream().filter(run -> !taken.get(run.start())).toList();
        List<RingTrain> trains = new RingTrainFinder(frames, cadences).trains(free);
        trains.stream().flatMap(train -> train.spans().stream()).forEach(ring -> HeardTones.mark(ring, taken));
        List<SignalRun> signals = SignalRun.find(frames, taken);
        others.addAll(busy.find(pairs(signals, frames)));
        others.addAll(specialInformation(signals));
        signals.stream()
                .filter(run -> run.durationMs() >= LONG_MS || standsOut(run, signals, frames))
                .forEach(run -> alone(run, signals).ifPresent(others::add));
        others.sort(Comparator.comparing(SignallingTone::span));
        return new HeardTones(trains, others);
    }

    private static List<ToneRun> pairs(List<SignalRun> signals, Frames frames) {
        return signals.stream()
                .filter(run -> run.signal() == Signal.BUSY_PAIR)
                .map(run -> new ToneRun(run.start(), run.end(), 550, 0, frames.levelDb(run.start()), 1))
                .toList();
    }

    private static List<SignallingTone> specialInformation(List<SignalRun> runs) {
        List<SignallingTone> found = new ArrayList<>();
        for (int i = 2; i < runs.size(); i++) {
            SignalRun low = runs.get(i - 2);
            SignalRun middle = runs.get(i - 1);
            SignalRun high = runs.get(i);
            if (low.signal() == Signal.SIT_LOW
                    && middle.signal() == Signal.HZ_1400
                    && high.signal() == Signal.SIT_HIGH
                    && FrameClock.ms(middle.start() - low.end()) <= SIT_MAX_GAP_MS
                    && FrameClock.ms(high.start() - middle.end()) <= SIT_MAX_GAP_MS
                    && Math.min(low.durationMs(), Math.min(middle.durationMs(), high.durationMs())) >= SIT_MIN_MS) {
                found.add(new SignallingTone(
                        Kind.SPECIAL_INFORMATION, FrameClock.span(low.start(), high.end()), "950, 1400, 1800 Hz"));
            }
        }
        return found;
    }

    /** A short tone stands between pauses or other tones; the same frequencies inside a word are a vowel. */
    private static boolean standsOut(SignalRun run, List<SignalRun> runs, Frames frames) {
        int at = runs.indexOf(run);
        double levelDb = frames.levelDb((run.start() + run.end()) / 2);
        int margin = FrameClock.frames(STANDS_OUT_MARGIN_MS);
        boolean keyBefore = at > 0 && run.start() - runs.get(at - 1).end() <= 2 * margin;
        boolean keyAfter = at + 1 < runs.size() && runs.get(at + 1).start() - run.end() <= 2 * margin;
        int before = run.start() - margin;
        int after = run.end() - 1 + margin;
        return (keyBefore || before < 0 || frames.levelDb(before) < levelDb - STANDS_OUT_DB)
                && (keyAfter || after >= frames.size() || frames.levelDb(after) < levelDb - STANDS_OUT_DB);
    }

    private static Optional<SignallingTone> alone(SignalRun run, List<SignalRun> runs) {
        int ms = run.durationMs();
        if (run.signal().isDtmf()) {
            return ms >= DTMF_MIN_MS ? tone(Kind.DTMF, run, run.signal().key()) : Optional.empty();
        }
        return switch (run.signal()) {
            case FAX_CALLING -> ms >= FAX_CALLING_MIN_MS ? tone(Kind.FAX, run, "calling, 1100 Hz") : Optional.empty();
            case FAX_ANSWERING ->
                ms >= FAX_ANSWERING_MIN_MS ? tone(Kind.FAX, run, "answering, 2100 Hz") : Optional.empty();
            case HZ_1400 ->
                ms >= BEEP_MIN_MS && ms <= BEEP_MAX_MS && !isInsideSpecialInformation(run, runs)
                        ? tone(Kind.RECORD_BEEP, run, "1400 Hz")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isInsideSpecialInformation(SignalRun run, List<SignalRun> runs) {
        int at = runs.indexOf(run);
        return at > 0
                && runs.get(at - 1).signal() == Signal.SIT_LOW
                && FrameClock.ms(run.start() - runs.get(at - 1).end()) <= SIT_MAX_GAP_MS;
    }

    private static Optional<SignallingTone> tone(Kind kind, SignalRun run, String detail) {
        return Optional.of(new SignallingTone(kind, FrameClock.span(run.start(), run.end()), detail));
    }
}
