package org.callqa.language.phrase;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Compiles regular expressions in RE2 syntax that are as harmless as they look. RE2/J takes time linear in the text, but
 * writes repetitions out and, other than RE2 itself, sets no bound to repetitions inside repetitions: twenty characters
 * would fill the memory.
 */
public final class LinearRegex {

    /** Steps of an expression with its repetitions written out; RE2 allows 1000 repetitions of one step. */
    private static final long LARGEST = 2_000;

    private final String source;
    private int at;

    private LinearRegex(String source) {
        this.source = source;
    }

    /**
     * Compiles an expression, without regard to case.
     *
     * @throws InvalidPhraseException with what is wrong with it
     */
    public static Pattern compile(String source) throws InvalidPhraseException {
        if (source.length() > PhraseParser.CHARACTERS) {
            throw new InvalidPhraseException(
                    "a regular expression has at most " + PhraseParser.CHARACTERS + " characters");
        }
        LinearRegex expression = new LinearRegex(source);
        long steps = 0;
        while (expression.at < source.length()) {
            steps = Math.min(LARGEST + 1, steps + expression.group());
        }
        if (steps > LARGEST) {
            throw new InvalidPhraseException(
                    "too large: with its repetitions written out it has more than " + LARGEST + " steps");
        }
        try {
            return Pattern.compile(source, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new InvalidPhraseException(e.getDescription());
        }
    }

    /** Steps up to the bracket that closes this group, or to the end. */
    private long group() {
        long steps = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == ')') {
                break;
            }
            long atom = switch (c) {
                case '(' -> group();
                case '[' -> characterClass();
                case '\\' -> escaped();
                case '|' -> 0;
                default -> 1;
            };
            steps = Math.min(LARGEST + 1, steps + atom * repetitions());
        }
        return Math.max(1, steps);
    }

    private long escaped() {
        at++;
        return 1;
    }

    private long characterClass() {
        at = Math.min(source.length(), at + (source.startsWith("^", at) ? 2 : 1));
        while (at < source.length() && source.charAt(at) != ']') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return 1;
    }

    /** How often {@code {n,m}} behind an atom writes it out, also where several stand behind each other; else 1. */
    private long repetitions() {
        long times = 1;
        while (at < source.length() && source.charAt(at) == '{') {
            int close = source.indexOf('}', at);
            String bounds = close < 0 ? "" : source.substring(at + 1, close);
            if (!bounds.matches("\\d{1,6}(,\\d{0,6})?")) {
                break;
            }
            long most = 1;
            for (String bound : bounds.split(",", -1)) {
                most = Math.max(most, bound.isEmpty() ? 1 : Long.parseLong(bound));
            }
            times = Math.min(LARGEST + 1, times * most);
            at = close + 1;
        }
        return times;
    }
}
