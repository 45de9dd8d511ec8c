package org.callqa.rubric.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as a rubric writes them: {@code 15s}, {@code 500ms}, {@code 2m}, {@code 24h}, {@code 1.5s}. */
public final class DurationText {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,7}(?:[.][0-9]{1,3})?)(ms|s|m|h)");
    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]{1,7}([.][0-9]{1,3})?");

    private DurationText() {}

    static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long unitMs = switch (matcher.group(2)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
        BigDecimal ms = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unitMs));
        return Optional.of(Duration.ofMillis(ms.longValue()));
    }

    /** What was probably meant by a text that is not a time. */
    static String hint(String text) {
        if (BARE_NUMBER.matcher(text).matches()) {
            return "it has no unit; did you mean '" + text + "s'?";
        }
        String guess = text.strip()
                .replaceAll("\\s+", "")
                .replaceAll("(?i)(millis|milliseconds?|msec)$", "ms")
                .replaceAll("(?i)(s|secs?|seconds?|秒)$", "s")
                .replaceAll("(?i)(m|mins?|minutes?|分钟)$", "m")
                .replaceAll("(?i)(h|hrs?|hours?|小时)$", "h");
        if (parse(guess).isPresent()) {
            return "did you mean '" + guess + "'?";
        }
        return "write a time with its unit, such as 15s, 500ms, 2m or 1h";
    }

    /** As a rubric would write it. */
    public static String of(Duration duration) {
        long ms = duration.toMillis();
        if (ms % 60_000 == 0 && ms > 0) {
            return ms / 60_000 + "m";
        }
        return ms % 1_000 == 0 ? ms / 1_000 + "s" : ms + "ms";
    }
}
