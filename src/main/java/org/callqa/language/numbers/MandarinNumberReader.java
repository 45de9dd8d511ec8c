package org.callqa.language.numbers;

import java.util.Locale;
import org.callqa.language.numbers.SpokenNumber.Kind;
import org.jspecify.annotations.Nullable;

/** Finds Mandarin numbers in a stretch of speech. */
final class MandarinNumberReader extends NumberReader {

    private static final String DIGITS = "零一二三四五六七八九";

    /** After a lone 一 or 两 these make a word that counts nothing: 一下, 一样, 一个, 一会儿. */
    private static final String AFTER_WORD_ONE = "下些样起直定般切共会旦向面边致律个位声路遍次";

    /** Before a lone numeral these make a word: 万一, 统一, 唯一, 周一, 星期二, 第三. */
    private static final String BEFORE_WORD_NUMERAL = "万统唯周期拜单";

    MandarinNumberReader(NumberUnits units) {
        super(units);
    }

    @Override
    int number(int from) {
        if (isAt(from, "百分之")) {
            return percent(from);
        }
        return units.at(from).equals("第") ? ordinal(from) : cardinals(from);
    }

    private int percent(int from) {
        Cardinal number = cardinal(from + 3);
        if (number == null) {
            return from + 3;
        }
        units.add(Kind.PERCENT, number.digits(), from, number.end());
        return number.end();
    }

    private int ordinal(int from) {
        Cardinal number = cardinal(from + 1);
        if (number == null) {
            return from + 1;
        }
        units.add(Kind.ORDINAL, number.digits(), from, number.end());
        return number.end();
    }

    private int cardinals(int from) {
        Cardinal first = cardinal(from);
        if (first == null || isOnlyAWord(from, first)) {
            return first == null ? from + 1 : first.end();
        }
        StringBuilder digits = new StringBuilder();
        int at = from;
        int groups = 0;
        Cardinal next = first;
        while (next != null) {
            digits.append(next.digits());
            at = next.end();
            groups++;
            next = date(at) == null ? cardinal(at) : null;
        }
        return finish(from, at, digits.toString(), groups > 1);
    }

    private int finish(int from, int at, String digits, boolean run) {
        String after = units.at(at);
        switch (after) {
            case "块", "元", "圆" -> {
                return money(from, at + 1, digits);
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
        Cardinal next = cardinal(at + 1);
        String following = units.at(at + 1);
        if (next != null && next.single()) {
            StringBuilder decimal = new StringBuilder(digits).append('.');
            int end = at + 1;
            while (next != null && next.single()) {
                decimal.append(next.digits());
                end = next.end();
                next = cardinal(end);
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

    private boolean isOnlyAWord(int at, Cardinal number) {
        if (number.end() != at + 1 || cardinal(at + 1) != null) {
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

    /**
     * One Mandarin number as far as it belongs together: 一百二十三, 十五, 一百二 (120), or a lone digit.
     *
     * @param digits as they would be written
     * @param end position after its last character
     * @param single a lone digit, as in an account number
     */
    private record Cardinal(String digits, int end, boolean single) {}

    /** 0..9; -1 for any other character. 幺 is one and 两 is two. */
    private static int digit(String character) {
        return switch (character) {
            case "" -> -1;
            case "幺" -> 1;
            case "两" -> 2;
            case "〇" -> 0;
            default -> DIGITS.indexOf(character);
        };
    }

    private static long magnitude(String character) {
        return switch (character) {
            case "十" -> 10;
            case "百" -> 100;
            case "千" -> 1_000;
            case "万" -> 10_000;
            case "亿" -> 100_000_000;
            default -> 0;
        };
    }

    private @Nullable Cardinal cardinal(int position) {
        int digit = digit(units.at(position));
        if (digit < 0 && !units.at(position).equals("十")) {
            return null;
        }
        if (digit >= 0 && magnitude(units.at(position + 1)) == 0) {
            return new Cardinal(String.valueOf(digit), position + 1, true);
        }
        return new Composition(position).read();
    }

    /** A number with its magnitudes, from left to right. */
    private final class Composition {

        private static final long LARGEST = 1_000_000_000_000L;

        private final int start;
        private int at;
        /** Counted in full ten thousands or hundred millions. */
        private long total;
        /** Counted below ten thousand. */
        private long section;

        private long lastMagnitude;

        Composition(int start) {
            this.start = start;
            this.at = start;
        }

        Cardinal read() {
            boolean more = true;
            while (more && total < LARGEST) {
                boolean zero = at > start && digit(units.at(at)) == 0;
                int here = zero ? at + 1 : at;
                int digit = digit(units.at(here));
                more = digit < 0 ? magnitudeAlone(here) : withDigit(digit, here, zero);
            }
            return new Cardinal(Long.toString(total + section), at, false);
        }

        private boolean withDigit(int digit, int here, boolean zero) {
            long magnitude = magnitude(units.at(here + 1));
            if (magnitude == 0) {
                // 一百二 leaves the ten unsaid; 一百零二 and 二十二 say every place
                section += zero || lastMagnitude <= 10 ? digit : digit * lastMagnitude / 10;
                at = here + 1;
                return false;
            }
            if (magnitude < 10_000) {
                if (lastMagnitude != 0 && magnitude >= lastMagnitude) {
                    return false;
                }
                section += digit * magnitude;
                lastMagnitude = magnitude;
            } else {
                section += digit;
                closeSection(magnitude);
            }
            at = here + 2;
            return true;
        }

        private boolean magnitudeAlone(int here) {
            long magnitude = magnitude(units.at(here));
            if (magnitude == 10 && (here == start || lastMagnitude >= 100)) {
                section += 10;
                lastMagnitude = 10;
            } else if (magnitude >= 10_000 && section > 0) {
                closeSection(magnitude);
            } else {
                return false;
            }
            at = here + 1;
            return true;
        }

        private void closeSection(long magnitude) {
            total = (total + section) * magnitude;
            section = 0;
            lastMagnitude = magnitude;
        }
    }

    /** Reads 五月三号, 二零二四年五月三日, 五月份. */
    @Override
    @Nullable
    Found date(int position) {
        Cardinal digit = cardinal(position);
        if (digit == null) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int at = position;
        while (digit != null && digit.single() && digits.length() < 4) {
            digits.append(digit.digits());
            at = digit.end();
            digit = cardinal(at);
        }
        if (digits.length() == 4 && units.at(at).equals("年")) {
            Found rest = monthAndDay(at + 1);
            return rest == null
                    ? new Found(digits.toString(), at + 1)
                    : new Found(digits + "-" + rest.value(), rest.end());
        }
        return monthAndDay(position);
    }

    private @Nullable Found monthAndDay(int position) {
        Cardinal month = cardinal(position);
        if (month == null || !isWithin(month, 12) || !units.at(month.end()).equals("月")) {
            return null;
        }
        String value = String.format(Locale.ROOT, "%02d", Integer.parseInt(month.digits()));
        int afterMonth = month.end() + 1;
        Cardinal day = cardinal(afterMonth);
        if (day != null && isWithin(day, 31)) {
            String after = units.at(day.end());
            int end = after.equals("号") || after.equals("日") ? day.end() + 1 : day.end();
            return new Found(String.format(Locale.ROOT, "%s-%02d", value, Integer.parseInt(day.digits())), end);
        }
        return new Found(value, units.at(afterMonth).equals("份") ? afterMonth + 1 : afterMonth);
    }

    private static boolean isWithin(Cardinal number, int most) {
        return number.digits().length() <= 2
                && Integer.parseInt(number.digits()) >= 1
                && Integer.parseInt(number.digits()) <= most;
    }

    /** Reads what follows the 块 or 元 of a sum: 十二块五, 十二元五角八分; gives the position after it. */
    private int money(int from, int afterUnit, String whole) {
        int at = units.at(afterUnit).equals("钱") ? afterUnit + 1 : afterUnit;
        boolean zero = units.at(at).equals("零") || units.at(at).equals("〇");
        int tenths = zero ? 0 : Math.max(0, digit(units.at(at)));
        boolean more = at == afterUnit && digit(units.at(at)) >= 0;
        int hundredths = 0;
        if (more) {
            at = isOneOf(at + 1, "毛角") ? at + 2 : at + 1;
            int digit = digit(units.at(at));
            if (digit >= 0) {
                hundredths = digit;
                at = isOneOf(at + 1, "分") ? at + 2 : at + 1;
            }
            if (units.at(at).equals("钱")) {
                at++;
            }
        }
        units.add(SpokenNumber.Kind.MONEY, whole + "." + tenths + hundredths, from, at);
        return at;
    }

    private boolean isOneOf(int position, String characters) {
        return !units.at(position).isEmpty() && characters.contains(units.at(position));
    }
}
