package org.callqa.call;

/** Text from outside that is longer than there is room for: its beginning, and a sign that there was more. */
public final class Shortened {

    private static final String MORE = "…";

    private Shortened() {}

    /**
     * The text, or its beginning with an ellipsis behind it; never half a character.
     *
     * @param most letters, as {@link String#length()} counts them, the ellipsis among them; at least 2
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }
}
