package org.callqa.batch.attempt;

/**
 * How the process ended that was at the same command before this one, when it did not end by itself.
 *
 * @param kind what ended it
 * @param words what else is known, such as {@code SIGSEGV in libvosk.so}
 * @param times how many processes of this command have ended so far
 * @param tookMs since the command was given, in milliseconds
 * @param last whether it is given up: this process hears nothing more, and only says what is wrong
 */
public record EarlierEnd(Kind kind, String words, int times, long tookMs, boolean last) {

    /** What ends a process. */
    public enum Kind {
        /** A fault in native code. */
        CRASHED,
        /** It asked for more memory than it may have. */
        OUT_OF_MEMORY,
        /** It ended itself, because nothing was heard on. */
        STUCK,
        /** Somebody ended it, or the system did: no recording's fault. */
        KILLED;

        boolean blamesRecordings() {
            return this != KILLED;
        }
    }

    private static final String SEPARATOR = ";";

    /** As one argument of a command line. */
    public String text() {
        return String.join(
                SEPARATOR, kind.name(), Integer.toString(times), Long.toString(tookMs), Boolean.toString(last), words);
    }

    /** From {@link #text}. */
    public static EarlierEnd of(String text) {
        String[] parts = text.split(SEPARATOR, 5);
        return new EarlierEnd(
                Kind.valueOf(parts[0]),
                parts[4],
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Boolean.parseBoolean(parts[3]));
    }
}
