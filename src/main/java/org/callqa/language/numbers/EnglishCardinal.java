package org.callqa.language.numbers;

import org.callqa.language.words.EnglishNumerals;
import org.jspecify.annotations.Nullable;

/**
 * One English number as far as it belongs together: "forty five", "two hundred and five", "double five".
 *
 * @param digits as they would be written
 * @param end position after its last unit
 * @param single a lone digit, as in an account number
 * @param ordinal "third", "twenty third"
 */
record EnglishCardinal(String digits, int end, boolean single, boolean ordinal) {

    static @Nullable EnglishCardinal at(NumberReader.NumberUnits units, int position) {
        String word = units.at(position);
        int times = word.equals("double") ? 2 : word.equals("triple") ? 3 : 0;
        if (times > 0) {
            int digit = EnglishNumerals.value(units.at(position + 1));
            return digit < 0 || digit > 9
                    ? null
                    : new EnglishCardinal(String.valueOf(digit).repeat(times), position + 2, false, false);
        }
        if (EnglishNumerals.isDigits(word)) {
            return new EnglishCardinal(word, position + 1, word.length() == 1, false);
        }
        return magnitudes(units, position);
    }

    private static @Nullable EnglishCardinal magnitudes(NumberReader.NumberUnits units, int position) {
        long total = 0;
        int at = position;
        boolean any = false;
        while (true) {
            boolean article = units.at(at).equals("a") && isMagnitude(units.at(at + 1));
            EnglishCardinal part = article ? new EnglishCardinal("1", at + 1, false, false) : belowHundred(units, at);
            if (part == null || (any && part.ordinal)) {
                return any ? new EnglishCardinal(Long.toString(total), at, false, false) : null;
            }
            long value = Long.parseLong(part.digits);
            int next = part.end;
            boolean large = false;
            if (units.at(next).equals("hundred") && value > 0 && value < 100) {
                value *= 100;
                next++;
                large = true;
                EnglishCardinal rest = restOfHundred(units, next);
                if (rest != null) {
                    value += Long.parseLong(rest.digits);
                    next = rest.end;
                }
            }
            long magnitude =
                    units.at(next).equals("thousand") ? 1_000 : units.at(next).equals("million") ? 1_000_000 : 0;
            if (magnitude > 0 && total + value * magnitude < 1_000_000_000_000L && value > 0) {
                total += value * magnitude;
                any = true;
                at = next + 1;
                if (units.at(at).equals("and") && belowHundred(units, at + 1) != null) {
                    at++;
                }
                continue;
            }
            if (!any && !large) {
                return part;
            }
            return new EnglishCardinal(Long.toString(total + value), next, false, false);
        }
    }

    /** "eight hundred five five five" is 800 and digits, "eight hundred [and] five" is 805. */
    private static @Nullable EnglishCardinal restOfHundred(NumberReader.NumberUnits units, int at) {
        if (units.at(at).equals("and")) {
            return belowHundred(units, at + 1);
        }
        EnglishCardinal rest = belowHundred(units, at);
        if (rest == null || rest.ordinal) {
            return null;
        }
        EnglishCardinal following = belowHundred(units, rest.end);
        return rest.single && following != null && following.single ? null : rest;
    }

    private static @Nullable EnglishCardinal belowHundred(NumberReader.NumberUnits units, int position) {
        String word = units.at(position);
        int ordinal = EnglishNumerals.ordinal(word);
        if (ordinal >= 0) {
            return new EnglishCardinal(String.valueOf(ordinal), position + 1, false, true);
        }
        int value = EnglishNumerals.value(word);
        if (value < 0 || EnglishNumerals.isDigits(word)) {
            return null;
        }
        if (value >= 20) {
            int unit = EnglishNumerals.value(units.at(position + 1));
            int unitOrdinal = EnglishNumerals.ordinal(units.at(position + 1));
            if (unit > 0 && unit < 10) {
                return new EnglishCardinal(String.valueOf(value + unit), position + 2, false, false);
            }
            if (unitOrdinal > 0 && unitOrdinal < 10) {
                return new EnglishCardinal(String.valueOf(value + unitOrdinal), position + 2, false, true);
            }
        }
        return new EnglishCardinal(String.valueOf(value), position + 1, value < 10, false);
    }

    private static boolean isMagnitude(String word) {
        return word.equals("hundred") || word.equals("thousand") || word.equals("million");
    }
}
