package org.callqa.report.words;

import java.util.PrimitiveIterator;

/**
 * Text from outside, made harmless for a terminal, and for a file that is shown on one: names and quotes could hold
 * escape sequences that recolour, move or rewrite what the terminal shows, marks that reverse the reading order, or line
 * breaks that forge a line.
 */
public final class Printable {

    private static final char REPLACEMENT = '\uFFFD';

    /** More marks on one letter than any language writes (Vietnamese 2, Hebrew 4) tower over the lines above and below. */
    private static final int MOST_MARKS = 6;

    private Printable() {}

    /** The text on one line, with a replacement character for whatever is no letter, mark, digit, sign or space; without marks in heaps. */
    public static String of(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) >= ' ' && text.charAt(plain) <= '~') {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length());
        int marks = 0;
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            int point = points.nextInt();
            int type = Character.getType(point);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                continue;
            }
            switch (type) {
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> harmless.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                    harmless.append(REPLACEMENT);
                case Character.CONTROL -> harmless.append(Character.isWhitespace(point) ? ' ' : REPLACEMENT);
                default -> harmless.appendCodePoint(point);
            }
        }
        return harmless.toString();
    }
}
