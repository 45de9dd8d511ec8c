package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.SpokenText;
import org.callqa.language.numbers.SpokenNumber;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.SlotKind;
import org.callqa.rubric.Check.RepeatsBack.Kind;

/**
 * An amount, a number, a day or a time in some words.
 *
 * @param kind one of these
 * @param value what it comes to, however it was said: "eighty euros" and "eighty" are {@code 80}, "ten thirty" is
 *     {@code 1030}, a day is its name or {@code MM-DD}
 * @param plain whether it is said for its digits alone, as account and telephone numbers are
 * @param from index of its first word
 * @param to index after its last word
 */
public record Slot(Kind kind, String value, boolean plain, int from, int to) {

    /** A day is a closed set of words: what is only like one is none. */
    private static final double AS_SAID = 0.98;

    /** Digits of the longest time of day. */
    private static final int DIGITS_OF_A_TIME = 4;

    private static final PhrasePattern DAY_EN = day(Language.EN);
    private static final PhrasePattern DAY_ZH = day(Language.ZH);
    private static final PhrasePattern DURATION_EN = pattern("{duration}", Language.EN);
    private static final PhrasePattern DURATION_ZH = pattern("{duration}", Language.ZH);

    /** "Friday [at half past] two" is one moment. */
    private static final int WORDS_WITHIN_A_MOMENT = 3;

    private static final Pattern BEFORE_A_TIME = Pattern.compile("(?:^| )(?:at|half past|quarter past|quarter to)$");
    private static final Pattern AFTER_A_TIME = Pattern.compile("^(?:a m|p m|am|pm|o'clock|oclock)(?:$| )");
    private static final Pattern WEEKDAY = Pattern.compile("^[一二三四五六日天]$");
    private static final Pattern WEEK = Pattern.compile("星期|礼拜");

    /** What English digits are taken for, between two digits. */
    private static final Map<String, String> MISHEARD_DIGITS =
            Map.of("too", "two", "to", "two", "for", "four", "ate", "eight", "won", "one");

    private static final Set<String> DIGITS =
            Set.of("zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** All slots in some words, in order. */
    static List<Slot> of(List<Word> words, Language language) {
        SpokenText text = text(words, language);
        List<Slot> slots = numbers(text);
        for (PhraseMatch day : asSaid(language == Language.ZH ? DAY_ZH : DAY_EN, text)) {
            Optional<Slot> numbered = slots.stream()
                    .filter(slot -> slot.from < day.toWord() && day.fromWord() < slot.to)
                    .findFirst();
            if (numbered.isEmpty()) {
                int to = endOfWeekday(day.toWord(), text);
                String named = text.quote(day.fromWord(), to);
                slots.add(new Slot(Kind.DATE, WEEK.matcher(named).replaceAll("周"), false, day.fromWord(), to));
            }
        }
        slots.sort(Comparator.comparingInt(Slot::from));
        return slots;
    }

    /** Those of them that are numbers: amounts, numbers, days of a month and times. */
    static List<Slot> numbers(List<Word> words, Language language) {
        return numbers(text(words, language));
    }

    private static SpokenText text(List<Word> words, Language language) {
        return SpokenText.of(language == Language.EN ? corrected(words) : words, language);
    }

    private static List<Slot> numbers(SpokenText text) {
        List<Word> words = text.words();
        List<Slot> slots = new ArrayList<>();
        for (SpokenNumber number : text.numbers(0, words.size())) {
            Kind kind = kind(number, words);
            int to = kind == Kind.TIME ? endOfTime(number.toWord(), words) : number.toWord();
            slots.add(new Slot(kind, value(number), number.isPlain(), number.fromWord(), to));
        }
        return slots;
    }

    /**
     * When something is to be: the days, times and lengths of time said there and right beside it.
     *
     * @param words a turn's
     * @param said where in it
     * @return the words that say it; empty when none do: "immediately"
     */
    public static List<Word> when(List<Word> words, Span said, Language language) {
        BitSet timed = new BitSet();
        of(words, language).stream()
                .filter(slot -> slot.kind == Kind.DATE || slot.kind == Kind.TIME)
                .forEach(slot -> timed.set(slot.from, slot.to));
        asSaid(language == Language.ZH ? DURATION_ZH : DURATION_EN, SpokenText.of(words, language))
                .forEach(length -> timed.set(length.fromWord(), length.toWord()));
        BitSet inside = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            inside.set(i, timed.get(i) && words.get(i).span().overlapMs(said) > 0);
        }
        if (inside.isEmpty()) {
            return List.of();
        }
        int from = inside.nextSetBit(0);
        int to = inside.length();
        for (int i = from - 1; i >= 0 && from - i <= WORDS_WITHIN_A_MOMENT + 1; i--) {
            from = timed.get(i) ? i : from;
        }
        for (int i = to; i < words.size() && i - to <= WORDS_WITHIN_A_MOMENT; i++) {
            to = timed.get(i) ? i + 1 : to;
        }
        return words.subList(from, to);
    }

    private static List<PhraseMatch> asSaid(PhrasePattern pattern, SpokenText text) {
        return new PhraseMatcher(text.language(), org.callqa.language.phrase.Slots.EMPTY)
                .all(pattern, text, 0, text.words().size(), AS_SAID);
    }

    /** Whether this is an item's value; of a day of a month, its day is enough. */
    boolean says(Item item) {
        boolean day = item.kind() == Kind.DATE
                && value.length() <= 2
                && !plain
                && item.value().endsWith("-" + "0".repeat(2 - value.length()) + value);
        return day || value.equals(item.value());
    }

    /** Whether it is another value that a recogniser may have made of an item's: 16 of 60, one digit of three, a day of the month. */
    boolean isNear(Item item) {
        String other = item.value();
        if (item.kind() == Kind.DETAIL || item.kind() == Kind.NAME) {
            return false;
        }
        if (item.kind() == Kind.DATE) {
            return kind == Kind.DATE
                    && other.length() > 3
                    && value.length() > 3
                    && other.startsWith(value.substring(0, 3));
        }
        boolean teen = value.length() == 2 && other.length() == 2 && (isTeenOf(value, other) || isTeenOf(other, value));
        return teen
                || value.length() == other.length()
                        && value.length() > 2
                        && IntStream.range(0, value.length())
                                        .filter(i -> value.charAt(i) != other.charAt(i))
                                        .count()
                                == 1;
    }

    private static boolean isTeenOf(String teen, String ten) {
        return teen.charAt(0) == '1' && ten.charAt(1) == '0' && teen.charAt(1) == ten.charAt(0);
    }

    private static Kind kind(SpokenNumber number, List<Word> words) {
        return switch (number.kind()) {
            case MONEY -> Kind.AMOUNT;
            case DATE -> Kind.DATE;
            case TIME -> Kind.TIME;
            case DIGITS, CARDINAL, ORDINAL, PERCENT -> isTime(number, words) ? Kind.TIME : Kind.NUMBER;
        };
    }

    private static boolean isTime(SpokenNumber number, List<Word> words) {
        if (number.value().length() > DIGITS_OF_A_TIME || !number.isPlain()) {
            return false;
        }
        String before = joined(words, Math.max(0, number.fromWord() - 2), number.fromWord());
        String after = joined(words, number.toWord(), Math.min(words.size(), number.toWord() + 2));
        return BEFORE_A_TIME.matcher(before).find()
                || AFTER_A_TIME.matcher(after).find();
    }

    /** "Ten thirty a m" is one time. */
    private static int endOfTime(int to, List<Word> words) {
        Matcher after = AFTER_A_TIME.matcher(joined(words, to, Math.min(words.size(), to + 2)));
        return after.find()
                ? to + (int) after.group().strip().chars().filter(c -> c == ' ').count() + 1
                : to;
    }

    /** 下周 may go on: 下周二. */
    private static int endOfWeekday(int to, SpokenText text) {
        boolean goesOn = to < text.words().size()
                && text.quote(to - 1, to).endsWith("周")
                && WEEKDAY.matcher(text.quote(to, to + 1)).find();
        return goesOn ? to + 1 : to;
    }

    private static String joined(List<Word> words, int from, int to) {
        return String.join(" ", words.subList(from, to).stream().map(Word::text).toList());
    }

    private static String value(SpokenNumber number) {
        return switch (number.kind()) {
            case DATE -> number.value();
            case MONEY ->
                digits(
                        number.value().endsWith(".00")
                                ? number.value().substring(0, number.value().length() - 3)
                                : number.value());
            case TIME ->
                digits(
                        number.value().endsWith(":00")
                                ? number.value().substring(0, number.value().length() - 3)
                                : number.value());
            case DIGITS, CARDINAL, ORDINAL, PERCENT -> digits(number.value());
        };
    }

    private static String digits(String value) {
        return value.replaceAll("[^0-9]", "");
    }

    static boolean isDigit(String word) {
        return DIGITS.contains(word);
    }

    /** "Four too nine" says 429. */
    private static List<Word> corrected(List<Word> words) {
        List<Word> corrected = new ArrayList<>(words);
        for (int i = 1; i < words.size() - 1; i++) {
            Word word = words.get(i);
            String digit = MISHEARD_DIGITS.get(word.text());
            if (digit != null
                    && DIGITS.contains(words.get(i - 1).text())
                    && DIGITS.contains(words.get(i + 1).text())) {
                corrected.set(i, new Word(digit, word.span(), word.confidence()));
            }
        }
        return corrected;
    }

    private static PhrasePattern day(Language language) {
        return pattern("(" + SlotKind.namedDays(language) + ")", language);
    }

    private static PhrasePattern pattern(String phrase, Language language) {
        try {
            return PhrasePattern.compile(phrase, language);
        } catch (InvalidPhraseException e) {
            throw new IllegalStateException(e);
        }
    }
}
