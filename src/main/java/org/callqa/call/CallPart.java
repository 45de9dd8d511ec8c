package org.callqa.call;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a call in which one of several agents talked. Phone systems do not say when a recording began, but it ends with
 * the call: so the part is counted back from the end, and holds for a recording only that is as long as the call was from one
 * of the moments at which recordings begin.
 *
 * @param number from 1, in the order of the call
 * @param count how many agents talked
 * @param fromEndMs from the part's begin to the end of the call, milliseconds
 * @param toEndMs from the part's end to the end of the call, milliseconds
 * @param lengthsMs how long the call lasted from its begin, its answer, and so on, milliseconds
 * @param mostOfCall whether the whole call may be judged as this agent's where the parts cannot be told
 */
public record CallPart(int number, int count, int fromEndMs, int toEndMs, List<Integer> lengthsMs, boolean mostOfCall) {

    /** The column of {@link CallRecord#columns} that holds it, for people to read, too. */
    public static final String COLUMN = "part";

    /** Phone systems note whole seconds, and a recorder stops when it is told to. */
    private static final int TOLERANCE_MS = 2_500;

    /** What lies so near to a transfer may be either agent's. */
    private static final int MARGIN_MS = 2_000;

    private static final String MOST = "most of it";

    private static final Pattern TEXT = Pattern.compile(
            "(\\d+) of (\\d+), ([\\d.]+) s to ([\\d.]+) s before the end of ([\\d. ]+) s(, " + MOST + ")?");

    public CallPart {
        lengthsMs = List.copyOf(lengthsMs);
    }

    /** The part that a call list's columns name, if any. */
    public static Optional<CallPart> of(Map<String, String> columns) {
        Matcher text = TEXT.matcher(columns.getOrDefault(COLUMN, ""));
        return text.matches()
                ? Optional.of(new CallPart(
                        Integer.parseInt(text.group(1)),
                        Integer.parseInt(text.group(2)),
                        ms(text.group(3)),
                        ms(text.group(4)),
                        Arrays.stream(text.group(5).split(" "))
                                .map(CallPart::ms)
                                .toList(),
                        text.group(6) != null))
                : Optional.empty();
    }

    /** {@code 2 of 2, 195.0 s to 0.0 s before the end of 244.0 235.0 s}. */
    public String text() {
        return number + " of " + count + ", " + seconds(fromEndMs) + " s to " + seconds(toEndMs)
                + " s before the end of "
                + lengthsMs.stream().map(CallPart::seconds).collect(Collectors.joining(" ")) + " s"
                + (mostOfCall ? ", " + MOST : "");
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == count;
    }

    /**
     * Where it lies in a recording; empty when the recording is not the call that the phone system noted, or too little of it.
     */
    public Optional<Span> in(int durationMs) {
        boolean fits = lengthsMs.stream().anyMatch(length -> Math.abs(length - durationMs) <= TOLERANCE_MS);
        int fromMs = isFirst() ? 0 : durationMs - fromEndMs + MARGIN_MS;
        int toMs = isLast() ? durationMs : durationMs - toEndMs - MARGIN_MS;
        return fits && fromMs >= 0 && fromMs < toMs ? Optional.of(new Span(fromMs, toMs)) : Optional.empty();
    }

    private static String seconds(int ms) {
        return String.format(Locale.ROOT, "%.1f", ms / 1000.0);
    }

    private static int ms(String seconds) {
        return (int) Math.round(Double.parseDouble(seconds) * 1000);
    }
}
