package org.callqa.language.numbers;

import java.util.List;
import org.callqa.language.numbers.SpokenNumber.Kind;

/** Finds Mandarin numbers in a stretch of speech. */
final class MandarinNumberReader {

    /** After a lone 一 or 两 these make a word that counts nothing: 一下, 一样, 一个, 一会儿. */
    private static final String AFTER_WORD_ONE = "下些样起直定般切共会旦向面边致律个位声路遍次";

    /** Before a lone numeral these make a word: 万一, 统一, 唯一, 周一, 星期二, 第三. */
    private static final String BEFORE_WORD_NUMERAL = "万统唯周期拜单";

    private final NumberReader.NumberUnits units;
    private final MandarinDate dates;

    MandarinNumberReader(NumberReader.NumberUnits units) {
        this.units = units;
        this.dates = new MandarinDate(units);
    }

    List<SpokenNumber> read() {
        int at = 0;
        while (at < units.size()) {
            MandarinDate.Found date = dates.at(at);
            if (date != null) {
                units.add(Kind.DATE, date.value(), at, date.end());
                at = date.end();
            } else if (isAt(at, "百分之")) {
                at = percent(at);
            } else if (units.at(at).equals("第")) {
                at = ordinal(at);
            } else {
                at = number(at);
            }
        }
        return units.found();
    }

    private int percent(int from) {
        MandarinCardinal number = MandarinCardinal.at(units, from + 3);
        if (number == null) {
            return from + 3;
        }
        units.add(Kind.PERCENT, number.digits(), from, number.end());
        return number.end();
    }

    private int ordinal(int from) {
        MandarinCardinal number = MandarinCardinal.at(units, from + 1);
        if (number == null) {
            return from + 1;
        }
        units.add(Kind.ORDINAL, number.digits(), from, number.end());
        return number.end();
    }

    private int number(int from) {
        MandarinCardinal first = MandarinCardinal.at(units, from);
        if (first == null || isOnlyAWord(from, first)) {
            return first == null ? from + 1 : first.end();
        }
        StringBuilder digits = new StringBuilder();
        int at = from;
        int groups = 0;
        MandarinCardinal next = first;
        while (next != null) {
            digits.append(next.digits());
            at = next.end();
            groups++;
            next = dates.at(at) == null ? MandarinCardinal.at(units, at) : null;
        }
        return finish(from, at, digits.toString(), groups > 1);
    }

    private int finish(int from, int at, String digits, boolean run) {
        String after = units.at(at);
        switch (after) {
            case "块", "元", "圆" -> {
                return new MandarinMoney(units).read(from, at + 1, digits);
            }
            case "毛", "角" -> {
                units.add(Kind.MONEY, "0." + digits + "0", from, at + 1);
                return at + 1;
            }
            case "点" -> {
                return point(from, at, digits, run);
            }
            case "号", "日" -> {
                units.add(Kind.ORDINAL, digits, from, at + 1);
                return at + 1;
            }
            default -> {
                units.add(run ? Kind.DIGITS : Kind.CARDINAL, digits, from, at);
                return at;
            }
        }
    }

    /** 三点五 is a decimal, 三点半 and 三点十分 are times, 一点 is "a little". */
    private int point(int from, int at, String digits, boolean run) {
        MandarinCardinal next = MandarinCardinal.at(units, at + 1);
        String following = units.at(at + 1);
        if (next != null && next.single()) {
            StringBuilder decimal = new StringBuilder(digits).append('.');
            int end = at + 1;
            while (next != null && next.single()) {
                decimal.append(next.digits());
                end = next.end();
                next = MandarinCardinal.at(units, end);
            }
            boolean money = units.at(end).equals("元") || units.at(end).equals("块");
            if (money) {
                String cents = decimal.substring(digits.length() + 1) + "0";
                units.add(Kind.MONEY, digits + "." + cents.substring(0, 2), from, end + 1);
                return end + 1;
            }
            units.add(Kind.CARDINAL, decimal.toString(), from, end);
            return end;
        }
        if (next != null && next.digits().length() == 2) {
            int end = units.at(next.end()).equals("分") ? next.end() + 1 : next.end();
            units.add(Kind.TIME, digits + ":" + next.digits(), from, end);
            return end;
        }
        boolean half = following.equals("半");
        boolean named = half || following.equals("钟") || following.equals("整");
        if (named || !digits.equals("1")) {
            units.add(Kind.TIME, digits + (half ? ":30" : ":00"), from, named ? at + 2 : at + 1);
            return named ? at + 2 : at + 1;
        }
        return at + 1;
    }

    private boolean isOnlyAWord(int at, MandarinCardinal number) {
        if (number.end() != at + 1 || MandarinCardinal.at(units, at + 1) != null) {
            return false;
        }
        String after = units.at(at + 1);
        String before = units.at(at - 1);
        boolean one = units.at(at).equals("一") && !after.isEmpty() && AFTER_WORD_ONE.contains(after);
        // 十分抱歉 is "very sorry", 十分钟 is ten minutes
        boolean very = units.at(at).equals("十")
                && after.equals("分")
                && !units.at(at + 2).equals("钟");
        boolean weekday = !before.isEmpty() && BEFORE_WORD_NUMERAL.contains(before);
        return one || very || weekday;
    }

    private boolean isAt(int position, String text) {
        for (int i = 0; i < text.length(); i++) {
            String unit = units.at(position + i);
            if (unit.isEmpty() || !text.startsWith(unit, i)) {
                return false;
            }
        }
        return true;
    }
}
