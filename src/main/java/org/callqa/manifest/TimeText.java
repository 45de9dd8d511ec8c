package org.callqa.manifest;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in file names: {@code yyyy MM dd HH mm ss SSS} in any order, each as wide as it is written. */
final class TimeText {

    private static final Pattern PART = Pattern.compile("yyyy|MM|dd|HH|mm|ss|SSS|[A-Za-z]+|[^A-Za-z]+");

    private TimeText() {}

    static DateTimeFormatter formatter(String format) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        Matcher part = PART.matcher(format);
        boolean year = false;
        boolean month = false;
        boolean day = false;
        while (part.find()) {
            String text = part.group();
            year |= text.equals("yyyy");
            month |= text.equals("MM");
            day |= text.equals("dd");
            switch (text) {
                case "yyyy" -> builder.appendValue(ChronoField.YEAR, 4);
                case "MM" -> builder.appendValue(ChronoField.MONTH_OF_YEAR, 2);
                case "dd" -> builder.appendValue(ChronoField.DAY_OF_MONTH, 2);
                case "HH" -> builder.appendValue(ChronoField.HOUR_OF_DAY, 2);
                case "mm" -> builder.appendValue(ChronoField.MINUTE_OF_HOUR, 2);
                case "ss" -> builder.appendValue(ChronoField.SECOND_OF_MINUTE, 2);
                case "SSS" -> builder.appendValue(ChronoField.MILLI_OF_SECOND, 3);
                default -> {
                    if (Character.isLetter(text.charAt(0))) {
                        throw new IllegalArgumentException(
                                "'" + text + "' in a time; use yyyy, MM, dd, HH, mm, ss and SSS");
                    }
                    builder.appendLiteral(text);
                }
            }
        }
        if (!year || !month || !day) {
            throw new IllegalArgumentException("a time needs yyyy, MM and dd");
        }
        builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
        builder.parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0);
        builder.parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A regular expression of as many digits as the format has. */
    static String regex(String format) {
        StringBuilder regex = new StringBuilder();
        Matcher part = PART.matcher(format);
        while (part.find()) {
            String text = part.group();
            regex.append(Character.isLetter(text.charAt(0)) ? "\\d{" + text.length() + "}" : Pattern.quote(text));
        }
        return regex.toString();
    }
}
