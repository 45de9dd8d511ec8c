package org.callqa.language.numbers;

import java.util.List;
import java.util.Set;
import org.callqa.language.numbers.SpokenNumber.Kind;

/** Finds English numbers in a stretch of speech. */
final class EnglishNumberReader {

    private static final Set<String> CURRENCY =
            Set.of("dollar", "dollars", "pound", "pounds", "euro", "euros", "yuan", "bucks");
    private static final Set<String> CENTS = Set.of("cent", "cents", "pence");
    private static final Set<String> BEFORE_PRONOUN_ONE =
            Set.of("this", "that", "the", "which", "no", "any", "every", "each", "another", "other", "some", "last");
    private static final Set<String> AFTER_ARTICLE_ONE = Set.of("moment", "second", "minute", "of", "more", "thing");

    private final NumberReader.NumberUnits units;
    private final EnglishDate dates;

    EnglishNumberReader(NumberReader.NumberUnits units) {
        this.units = units;
        this.dates = new EnglishDate(units);
    }

    List<SpokenNumber> read() {
        int at = 0;
        while (at < units.size()) {
            EnglishDate.Found date = dates.at(at);
            if (date != null) {
                units.add(Kind.DATE, date.value(), at, date.end());
                at = date.end();
            } else {
                at = number(at);
            }
        }
        return units.found();
    }

    private int number(int from) {
        EnglishCardinal first = EnglishCardinal.at(units, from);
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
        EnglishCardinal next = EnglishCardinal.at(units, at);
        while (next != null && !next.ordinal() && dates.at(at) == null) {
            digits.append(next.digits());
            at = next.end();
            groups++;
            next = EnglishCardinal.at(units, at);
        }
        return finish(from, at, digits.toString(), groups > 1 || units.at(from).matches("double|triple"));
    }

    private int finish(int from, int at, String digits, boolean run) {
        String after = units.at(at);
        if (after.equals("point") && EnglishCardinal.at(units, at + 1) instanceof EnglishCardinal) {
            StringBuilder decimal = new StringBuilder(digits).append('.');
            int end = at + 1;
            EnglishCardinal next = EnglishCardinal.at(units, end);
            while (next != null && next.single()) {
                decimal.append(next.digits());
                end = next.end();
                next = EnglishCardinal.at(units, end);
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
        EnglishCardinal cents = EnglishCardinal.at(units, at);
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
    private boolean isOnlyAWord(int at, EnglishCardinal number) {
        boolean lone = number.end() == at + 1 && EnglishCardinal.at(units, number.end()) == null;
        String before = units.at(at - 1);
        return switch (units.at(at)) {
            case "oh", "o" -> EnglishCardinal.at(units, at + 1) == null || EnglishCardinal.at(units, at + 2) == null;
            case "one" -> lone && (BEFORE_PRONOUN_ONE.contains(before) || AFTER_ARTICLE_ONE.contains(units.at(at + 1)));
            case "first", "second" -> lone && !before.equals("the");
            default -> false;
        };
    }
}
