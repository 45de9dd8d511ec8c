package org.callqa.manifest.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How quotes are written inside a quoted cell. In a cell that does not begin with a quote they are letters, and a
 * backslash is a letter everywhere.
 */
enum Quoting {
    /** RFC 4180: a quote is written twice, and a single one ends the cell. */
    DOUBLED {
        @Override
        int closing(String text, int from, char separator) throws StrayQuoteException {
            for (int at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else if (endsCell(text, at, separator)) {
                    return at;
                } else {
                    throw new StrayQuoteException(at);
                }
            }
            return -1;
        }

        @Override
        String content(String quoted) {
            return quoted.replace("\"\"", "\"");
        }
    },
    /** Not at all: the cell ends at the first quote before a separator. */
    RAW {
        @Override
        int closing(String text, int from, char separator) {
            int at = text.indexOf('"', from);
            while (at >= 0 && !endsCell(text, at, separator)) {
                at = text.indexOf('"', at + 1);
            }
            return at;
        }

        @Override
        String content(String quoted) {
            return quoted.replace("\\\"", "\"");
        }
    };

    /** The index of the quote that ends the cell, or -1 when there is none. */
    abstract int closing(String text, int from, char separator) throws StrayQuoteException;

    /** What is meant by what stands between the quotes. */
    abstract String content(String quoted);

    /**
     * The cells of a record, without white space around them; {@code null} when its last cell has no closing quote.
     *
     * @throws StrayQuoteException at a quote that nothing says the meaning of
     */
    @Nullable
    List<String> split(String text, char separator) throws StrayQuoteException {
        List<String> cells = new ArrayList<>();
        return split(text, separator, cells) ? cells : null;
    }

    /** The cells that stand whole before the one that cannot be taken apart. */
    List<String> before(String text, char separator) {
        List<String> cells = new ArrayList<>();
        try {
            split(text, separator, cells);
        } catch (StrayQuoteException here) {
            // the cells before are what is asked for
        }
        return cells;
    }

    /** Whether the last cell has a closing quote, or needs none. */
    private boolean split(String text, char separator, List<String> cells) throws StrayQuoteException {
        int at = 0;
        while (true) {
            int start = at;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            int end;
            if (start < text.length() && text.charAt(start) == '"') {
                int closing = closing(text, start + 1, separator);
                if (closing < 0) {
                    return false;
                }
                cells.add(plain(content(text.substring(start + 1, closing))));
                end = text.indexOf(separator, closing + 1);
            } else {
                end = text.indexOf(separator, at);
                cells.add(plain(text.substring(at, end < 0 ? text.length() : end)));
            }
            if (end < 0) {
                return true;
            }
            at = end + 1;
        }
    }

    /** Without what nobody sees around it: what is pasted from pages has blanks that are none to {@link String#strip}. */
    private static String plain(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isInvisible(cell.charAt(start))) {
            start++;
        }
        while (start < end && isInvisible(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isInvisible(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private static boolean endsCell(String text, int quote, char separator) {
        int next = quote + 1;
        while (next < text.length() && isInvisible(text.charAt(next)) && text.charAt(next) != separator) {
            next++;
        }
        return next == text.length() || text.charAt(next) == separator;
    }

    /** A quote inside a quoted cell that is neither doubled nor the last. */
    static final class StrayQuoteException extends Exception {

        private static final long serialVersionUID = 1L;

        StrayQuoteException(int index) {
            super("at letter " + (index + 1) + " a quote stands alone inside a quoted cell");
        }
    }
}
