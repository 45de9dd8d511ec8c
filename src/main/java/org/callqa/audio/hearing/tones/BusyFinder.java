package org.callqa.audio.hearing.tones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.SignallingTone.Kind;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Quantile;
import org.callqa.call.Span;

/** Finds busy, congestion and dial tone: bursts in quick succession, or one that does not end. */
final class BusyFinder {

    /** Longest pause of the table's busy and congestion tones is 750 ms. */
    private static final int MAX_GAP_MS = 900;

    private static final int MAX_BURST_MS = 900;

    /** Two whole cycles, so that two bursts of anything else are not called busy. */
    private static final int MIN_BURSTS = 3;

    /** Longer than any ring (2 s). */
    private static final int DIAL_MS = 2600;

    /** Of {@link #distance}: 15 Hz and 40 ms off in both, for example. */
    private static final double MAX_DISTANCE = 3.1;

    private final ToneTable table;
    private final Optional<CountryTones> expected;

    BusyFinder(ToneTable table, Optional<CountryTones> expected) {
        this.table = table;
        this.expected = expected;
    }

    /** Takes the runs of one frequency or pair, in order. */
    List<SignallingTone> find(List<ToneRun> runs) {
        List<SignallingTone> found = new ArrayList<>();
        int i = 0;
        while (i < runs.size()) {
            int end = i + 1;
            while (end < runs.size()
                    && runs.get(end - 1).gapMs(runs.get(end)) <= MAX_GAP_MS
                    && runs.get(i).soundsLike(runs.get(end))) {
                end++;
            }
            ToneRun first = runs.get(i);
            if (first.durationMs() >= DIAL_MS && first.wobbleHz() < 6) {
                found.add(new SignallingTone(
                        Kind.DIAL,
                        FrameClock.span(first.start(), first.end()),
                        String.format(Locale.ROOT, "%.0f Hz", first.hz())));
            } else if (end - i >= MIN_BURSTS) {
                busy(runs.subList(i, end)).ifPresent(found::add);
            }
            i = end;
        }
        return found;
    }

    private Optional<SignallingTone> busy(List<ToneRun> bursts) {
        double onMs = Quantile.median(bursts.stream().mapToDouble(ToneRun::durationMs))
                .orElse(0);
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < bursts.size(); i++) {
            gaps.add(bursts.get(i - 1).gapMs(bursts.get(i)));
        }
        double offMs = Quantile.median(gaps.stream().mapToDouble(gap -> gap)).orElse(0);
        boolean regular = gaps.stream().allMatch(gap -> Math.abs(gap - offMs) <= 0.35 * (onMs + offMs));
        if (onMs > MAX_BURST_MS || !regular || bursts.stream().anyMatch(burst -> burst.wobbleHz() > 8)) {
            return Optional.empty();
        }
        double hz = bursts.get(0).hz();
        List<CountryTones> countries = expected.map(List::of)
                .filter(it -> Math.min(
                                distance(it, CountryTones::busy, onMs, offMs, hz),
                                distance(it, CountryTones::congestion, onMs, offMs, hz))
                        <= MAX_DISTANCE)
                .orElse(table.countries());
        double busy = distance(countries, CountryTones::busy, onMs, offMs, hz);
        double congestion = distance(countries, CountryTones::congestion, onMs, offMs, hz);
        if (Math.min(busy, congestion) > MAX_DISTANCE) {
            return Optional.empty();
        }
        Kind kind = busy <= congestion ? Kind.BUSY : Kind.CONGESTION;
        Span span = FrameClock.span(
                bursts.get(0).start(), bursts.get(bursts.size() - 1).end());
        return Optional.of(new SignallingTone(
                kind, span, String.format(Locale.ROOT, "%.0f Hz %.2f/%.2f s", hz, onMs / 1000, offMs / 1000)));
    }

    /** How far the nearest of some countries' tones is. */
    private static double distance(
            List<CountryTones> countries,
            Function<CountryTones, CadenceTone> kind,
            double onMs,
            double offMs,
            double hz) {
        return countries.stream()
                .map(kind)
                .mapToDouble(tone -> Math.abs(tone.centreHz() - hz) / 10
                        + Math.abs(tone.pattern().get(0) - onMs) / 50
                        + Math.abs(tone.pattern().get(1) - offMs) / 50)
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
