package org.callqa.language.numbers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads "the third of may", "may the third", "june twenty third twenty twenty four". */
final class EnglishDate {

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

    private final NumberReader.NumberUnits units;

    /** A date, and the position after it. */
    record Found(String value, int end) {}

    EnglishDate(NumberReader.NumberUnits units) {
        this.units = units;
    }

    @Nullable
    Found at(int position) {
        int month = MONTHS.indexOf(units.at(position)) + 1;
        return month > 0 ? monthFirst(position, month) : dayFirst(position);
    }

    private @Nullable Found monthFirst(int position, int month) {
        boolean article = units.at(position + 1).equals("the");
        EnglishCardinal day = EnglishCardinal.at(units, article ? position + 2 : position + 1);
        // "may" and "march" are verbs too: only an ordinal makes them months
        boolean verb = units.at(position).equals("may") || units.at(position).equals("march");
        if (day == null || !isDay(day) || (verb && !day.ordinal())) {
            return null;
        }
        return withYear(month, day);
    }

    private @Nullable Found dayFirst(int position) {
        EnglishCardinal day = EnglishCardinal.at(units, position);
        if (day == null || !isDay(day)) {
            return null;
        }
        int at = units.at(day.end()).equals("of") ? day.end() + 1 : day.end();
        int month = MONTHS.indexOf(units.at(at)) + 1;
        boolean certain = day.ordinal() || at > day.end();
        if (month == 0 || !certain) {
            return null;
        }
        return withYear(month, new EnglishCardinal(day.digits(), at + 1, false, true));
    }

    private Found withYear(int month, EnglishCardinal day) {
        String date = String.format(Locale.ROOT, "%02d-%02d", month, Integer.parseInt(day.digits()));
        EnglishCardinal first = EnglishCardinal.at(units, day.end());
        if (first != null && !first.ordinal()) {
            EnglishCardinal second = EnglishCardinal.at(units, first.end());
            if (second != null && isYear(first.digits() + second.digits())) {
                return new Found(first.digits() + second.digits() + "-" + date, second.end());
            }
            if (isYear(first.digits())) {
                return new Found(first.digits() + "-" + date, first.end());
            }
        }
        return new Found(date, day.end());
    }

    private static boolean isDay(EnglishCardinal day) {
        return day.digits().length() <= 2
                && Integer.parseInt(day.digits()) >= 1
                && Integer.parseInt(day.digits()) <= 31;
    }

    private static boolean isYear(String digits) {
        return digits.matches("(19|20)[0-9]{2}");
    }
}
