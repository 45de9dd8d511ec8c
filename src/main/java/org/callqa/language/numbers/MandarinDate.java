package org.callqa.language.numbers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads 五月三号, 二零二四年五月三日, 五月份. */
final class MandarinDate {

    private final NumberReader.NumberUnits units;

    /** A date, and the position after it. */
    record Found(String value, int end) {}

    MandarinDate(NumberReader.NumberUnits units) {
        this.units = units;
    }

    @Nullable
    Found at(int position) {
        MandarinCardinal digit = MandarinCardinal.at(units, position);
        if (digit == null) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int at = position;
        while (digit != null && digit.single() && digits.length() < 4) {
            digits.append(digit.digits());
            at = digit.end();
            digit = MandarinCardinal.at(units, at);
        }
        if (digits.length() == 4 && units.at(at).equals("年")) {
            Found rest = monthAndDay(at + 1);
            return rest == null ? new Found(digits.toString(), at + 1) : new Found(digits + "-" + rest.value, rest.end);
        }
        return monthAndDay(position);
    }

    private @Nullable Found monthAndDay(int position) {
        MandarinCardinal month = MandarinCardinal.at(units, position);
        if (month == null || !isWithin(month, 12) || !units.at(month.end()).equals("月")) {
            return null;
        }
        String value = String.format(Locale.ROOT, "%02d", Integer.parseInt(month.digits()));
        int afterMonth = month.end() + 1;
        MandarinCardinal day = MandarinCardinal.at(units, afterMonth);
        if (day != null && isWithin(day, 31)) {
            String after = units.at(day.end());
            int end = after.equals("号") || after.equals("日") ? day.end() + 1 : day.end();
            return new Found(String.format(Locale.ROOT, "%s-%02d", value, Integer.parseInt(day.digits())), end);
        }
        return new Found(value, units.at(afterMonth).equals("份") ? afterMonth + 1 : afterMonth);
    }

    private static boolean isWithin(MandarinCardinal number, int most) {
        return number.digits().length() <= 2
                && Integer.parseInt(number.digits()) >= 1
                && Integer.parseInt(number.digits()) <= most;
    }
}
