package org.callqa.audio.hearing.tones;

import java.util.List;
import java.util.Locale;

/**
 * A tone switched on and off in a pattern.
 *
 * @param hz the frequencies as the table writes them: {@code 440+480} mixed, {@code 400*25} modulated
 * @param pattern milliseconds on, off, on, off..., repeated
 */
public record CadenceTone(String hz, List<Integer> pattern) {

    public CadenceTone {
        pattern = List.copyOf(pattern);
        if (pattern.size() < 2 || pattern.size() % 2 != 0) {
            throw new IllegalArgumentException("a cadence has pairs of on and off, in milliseconds: " + pattern);
        }
    }

    /** The middle of the mixed tones, or the tone that is modulated. */
    double centreHz() {
        String[] mixed = hz.split("\\*", 2)[0].split("\\+");
        double sum = 0;
        for (String tone : mixed) {
            sum += Double.parseDouble(tone);
        }
        return sum / mixed.length;
    }

    /** The pause after which the pattern starts again. */
    public int offMs() {
        return pattern.get(pattern.size() - 1);
    }

    /** From the start of the first burst to the end of the last, pauses between them included. */
    public int onMs() {
        return pattern.stream().mapToInt(Integer::intValue).sum() - offMs();
    }

    int bursts() {
        return pattern.size() / 2;
    }

    /** The pattern in seconds, for example {@code 2.0/4.0 s}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int ms : pattern) {
            text.append(text.isEmpty() ? "" : "/")
                    .append(String.format(Locale.ROOT, ms % 100 == 0 ? "%.1f" : "%.2f", ms / 1000.0));
        }
        return text.append(" s").toString();
    }
}
