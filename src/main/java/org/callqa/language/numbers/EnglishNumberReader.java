package org.callqa.language.numbers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callqa.language.numbers.SpokenNumber.Kind;
import org.callqa.language.words.EnglishNumerals;
import org.jspecify.annotations.Nullable;

/** Finds English numbers in a stretch of speech. */
final class EnglishNumberReader extends NumberReader {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> CURRENCY =
            Set.of("dollar", "dollars", "pound", "pounds", "euro", "euros", "yuan", "bucks");
    private static final Set<String> CENTS = Set.of("cent", "cents", "pence");
    private static final Set<String> BEFORE_PRONOUN_ONE =
            Set.of("this", "that", "the", "which", "no", "any", "every", "each", "another", "other", "some", "last");
    private static final Set<String> AFTER_ARTICLE_ONE = Set.of("moment", "second", "minute", "of", "more", "thing");

    EnglishNumberReader(NumberUnits units) {
        super(units);
    }

    @Override
    int number(int from) {
        Cardinal first = cardinal(from);
        if (first == null || isOnlyAWord(from, first)) {
            return from + 1;
        }
        if (first.ordinal()) {
            units.add(Kind.ORDINAL, first.digits(), from, first.end());
            return first.end();
        }
        StringBuilder digits = new StringBuilder(first.digits());
        int at = first.end();
        int groups = 1;
        Cardinal next = cardinal(at);
        while (next != null && !next.ordinal() && date(at) == null) {
            digits.append(next.digits());
            at = next.end();
            groups++;
            next = cardinal(at);
        }
        return finish(from, at, digits.toString(), groups > 1 || units.at(from).matches("double|triple"));
    }

    private int finish(int from, int at, String digits, boolean run) {
        String after = units.at(at);
        if (after.equals("point") && cardinal(at + 1) instanceof Cardinal) {
            StringBuilder decimal = new StringBuilder(digits).append('.');
            int end = at + 1;
            Cardinal next = cardinal(end);
            while (next != null && next.single()) {
                decimal.append(next.digits());
                end = next.end();
                next = cardinal(end);
            }
            return decimal.charAt(decimal.length() - 1) == '.'
                    ? plain(from, at, digits, run)
                    : plain(from, end, decimal.toString(), false);
        }
        if (CURRENCY.contains(after)) {
            return money(from, at + 1, digits);
        }
        if (CENTS.contains(after) && digits.length() <= 2) {
            units.add(Kind.MONEY, "0." + twoDigits(digits), from, at + 1);
            return at + 1;
        }
        if (after.equals("oclock")) {
            units.add(Kind.TIME, digits + ":00", from, at + 1);
            return at + 1;
        }
        return plain(from, at, digits, run);
    }

    private int plain(int from, int to, String digits, boolean run) {
        boolean percent = units.at(to).equals("percent");
        units.add(percent ? Kind.PERCENT : run ? Kind.DIGITS : Kind.CARDINAL, digits, from, percent ? to + 1 : to);
        return percent ? to + 1 : to;
    }

    private int money(int from, int after, String whole) {
        int at = units.at(after).equals("and") ? after + 1 : after;
        Cardinal cents = cardinal(at);
        if (cents != null && cents.digits().length() <= 2 && !cents.ordinal()) {
            boolean named = CENTS.contains(units.at(cents.end()));
            if (named || at == after) {
                int end = named ? cents.end() + 1 : cents.end();
                units.add(Kind.MONEY, whole + "." + twoDigits(cents.digits()), from, end);
                return end;
            }
        }
        units.add(Kind.MONEY, whole + ".00", from, after);
        return after;
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** "oh", "this one", "one moment", "a second" count nothing. */
    private boolean isOnlyAWord(int at, Cardinal number) {
        boolean lone = number.end() == at + 1 && cardinal(number.end()) == null;
        String before = units.at(at - 1);
        return switch (units.at(at)) {
            case "oh", "o" -> cardinal(at + 1) == null || cardinal(at + 2) == null;
            case "one" -> lone && (BEFORE_PRONOUN_ONE.contains(before) || AFTER_ARTICLE_ONE.contains(units.at(at + 1)));
            case "first", "second" -> lone && !before.equals("the");
            default -> false;
        };
    }

    /**
     * One English number as far as it belongs together: "forty five", "two hundred and five", "double five".
     *
     * @param digits as they would be written
     * @param end position after its last unit
     * @param single a lone digit, as in an account number
     * @param ordinal "third", "twenty third"
     */
    private record Cardinal(String digits, int end, boolean single, boolean ordinal) {}

    private @Nullable Cardinal cardinal(int position) {
        String word = units.at(position);
        int times = word.equals("double") ? 2 : word.equals("triple") ? 3 : 0;
        if (times > 0) {
            int digit = EnglishNumerals.value(units.at(position + 1));
            return digit < 0 || digit > 9
                    ? null
                    : new Cardinal(String.valueOf(digit).repeat(times), position + 2, false, false);
        }
        if (EnglishNumerals.isDigits(word)) {
            return new Cardinal(word, position + 1, word.length() == 1, false);
        }
        return magnitudes(position);
    }

    private @Nullable Cardinal magnitudes(int position) {
        long total = 0;
        int at = position;
        boolean any = false;
        while (true) {
            boolean article = units.at(at).equals("a") && isMagnitude(units.at(at + 1));
            Cardinal part = article ? new Cardinal("1", at + 1, false, false) : belowHundred(at);
            if (part == null || (any && part.ordinal)) {
                return any ? new Cardinal(Long.toString(total), at, false, false) : null;
            }
            long value = Long.parseLong(part.digits);
            int next = part.end;
            boolean large = false;
            if (units.at(next).equals("hundred") && value > 0 && value < 100) {
                value *= 100;
                next++;
                large = true;
                Cardinal rest = restOfHundred(next);
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
                if (units.at(at).equals("and") && belowHundred(at + 1) != null) {
                    at++;
                }
                continue;
            }
            if (!any && !large) {
                return part;
            }
            return new Cardinal(Long.toString(total + value), next, false, false);
        }
    }

    /** "eight hundred five five five" is 800 and digits, "eight hundred [and] five" is 805. */
    private @Nullable Cardinal restOfHundred(int at) {
        if (units.at(at).equals("and")) {
            return belowHundred(at + 1);
        }
        Cardinal rest = belowHundred(at);
        if (rest == null || rest.ordinal) {
            return null;
        }
        Cardinal following = belowHundred(rest.end);
        return rest.single && following != null && following.single ? null : rest;
    }

    private @Nullable Cardinal belowHundred(int position) {
        String word = units.at(position);
        int ordinal = EnglishNumerals.ordinal(word);
        if (ordinal >= 0) {
            return new Cardinal(String.valueOf(ordinal), position + 1, false, true);
        }
        int value = EnglishNumerals.value(word);
        if (value < 0 || EnglishNumerals.isDigits(word)) {
            return null;
        }
        if (value >= 20) {
            int unit = EnglishNumerals.value(units.at(position + 1));
            int unitOrdinal = EnglishNumerals.ordinal(units.at(position + 1));
            if (unit > 0 && unit < 10) {
                return new Cardinal(String.valueOf(value + unit), position + 2, false, false);
            }
            if (unitOrdinal > 0 && unitOrdinal < 10) {
                return new Cardinal(String.valueOf(value + unitOrdinal), position + 2, false, true);
            }
        }
        return new Cardinal(String.valueOf(value), position + 1, value < 10, false);
    }

    private static boolean isMagnitude(String word) {
        return word.equals("hundred") || word.equals("thousand") || word.equals("million");
    }

    /** Reads "the third of may", "may the third", "june twenty third twenty twenty four". */
    @Override
    @Nullable
    Found date(int position) {
        int month = MONTHS.indexOf(units.at(position)) + 1;
        return month > 0 ? monthFirst(position, month) : dayFirst(position);
    }

    private @Nullable Found monthFirst(int position, int month) {
        boolean article = units.at(position + 1).equals("the");
        Cardinal day = cardinal(article ? position + 2 : position + 1);
        // "may" and "march" are verbs too: only an ordinal makes them months
        boolean verb = units.at(position).equals("may") || units.at(position).equals("march");
        if (day == null || !isDay(day) || (verb && !day.ordinal())) {
            return null;
        }
        return withYear(month, day);
    }

    private @Nullable Found dayFirst(int position) {
        Cardinal day = cardinal(position);
        if (day == null || !isDay(day)) {
            return null;
        }
        int at = units.at(day.end()).equals("of") ? day.end() + 1 : day.end();
        int month = MONTHS.indexOf(units.at(at)) + 1;
        boolean certain = day.ordinal() || at > day.end();
        if (month == 0 || !certain) {
            return null;
        }
        return withYear(month, new Cardinal(day.digits(), at + 1, false, true));
    }

    private Found withYear(int month, Cardinal day) {
        String date = String.format(Locale.ROOT, "%02d-%02d", month, Integer.parseInt(day.digits()));
        Cardinal first = cardinal(day.end());
        if (first != null && !first.ordinal()) {
            Cardinal second = cardinal(first.end());
            if (second != null && isYear(first.digits() + second.digits())) {
                return new Found(first.digits() + second.digits() + "-" + date, second.end());
            }
            if (isYear(first.digits())) {
                return new Found(first.digits() + "-" + date, first.end());
            }
        }
        return new Found(date, day.end());
    }

    private static boolean isDay(Cardinal day) {
        return day.digits().length() <= 2
                && Integer.parseInt(day.digits()) >= 1
                && Integer.parseInt(day.digits()) <= 31;
    }

    private static boolean isYear(String digits) {
        return digits.matches("(19|20)[0-9]{2}");
    }
}
