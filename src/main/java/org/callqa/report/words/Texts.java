package org.callqa.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Verdict;

/**
 * Whole sentences in the language of whoever reads: {@code texts_en.properties} and {@code texts_zh.properties}, and what
 * commands print in {@code terminal_en.properties} and {@code terminal_zh.properties}, each with its own sentences in the pattern language of {@link MessageFormat}. Nothing is glued from parts of sentences.
 */
public final class Texts {

    private static final Pattern PART = Pattern.compile("(\\[{1,2})([^]]*)]{1,2}|[^\\[]+");
    private static final Texts ENGLISH = new Texts(Language.EN);

    /** Its catalogue takes a quarter of a second to read, which nobody waits for who does not read it. */
    private static final class Chinese {
        static final Texts TEXTS = new Texts(Language.ZH);
    }

    private final Language language;
    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Wording wording;

    private Texts(Language language) {
        this.language = language;
        this.locale = language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.wording = new Wording(language, locale);
        all(language).forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
    }

    /** The texts in a language. */
    public static Texts of(Language language) {
        return language == Language.ZH ? Chinese.TEXTS : ENGLISH;
    }

    /** The language of a locale, where callqa has texts in it; else English. */
    public static Language languageOf(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.EN);
    }

    /** What pages and tables say, and what commands print. */
    static Properties all(Language language) {
        Properties texts = read("texts", language);
        texts.putAll(read("terminal", language));
        return texts;
    }

    static Properties read(String base, Language language) {
        String name = base + "_" + language.code() + ".properties";
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in this build");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /** For {@code lang} in HTML. */
    public String tag() {
        return tag(language);
    }

    /** For {@code lang} in HTML. */
    public static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /**
     * A sentence with its slots filled.
     *
     * @throws IllegalArgumentException when there is none with this key
     */
    public String say(String key, Object... slots) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + language.code());
        }
        return slots.length == 0
                ? pattern
                : filled(formats.computeIfAbsent(key, read -> new MessageFormat(pattern, locale)), slots);
    }

    /** Reading a pattern takes longer than filling it, which one thread does at a time. */
    static String filled(MessageFormat format, Object... slots) {
        synchronized (format) {
            return format.format(slots);
        }
    }

    /** A line that was written in English where it arose, as far as it is known in this language. */
    public String told(String english) {
        return wording.told(english);
    }

    /**
     * A sentence of which parts stand out.
     *
     * @param text part of the sentence
     * @param degree 0 plain, 1 marked, 2 marked more
     */
    public record Part(String text, int degree) {}

    /** A sentence whose pattern marks parts with brackets and double brackets. */
    public List<Part> parts(String key) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(say(key));
        while (matcher.find()) {
            int degree = matcher.group(1) == null ? 0 : matcher.group(1).length();
            parts.add(new Part(degree == 0 ? matcher.group() : matcher.group(2), degree));
        }
        return parts;
    }

    public String verdict(Verdict verdict) {
        return say("verdict." + verdict.name());
    }

    public String party(Party party) {
        return say("party." + party.code());
    }

    public String language(Language spoken) {
        return say("language." + spoken.code());
    }

    /** The question of a criterion; in another language where the rubric does not have it in this one. */
    public String question(Criterion criterion) {
        return Printable.of(Stream.of(language, Language.EN, Language.ZH)
                .flatMap(one -> Stream.ofNullable(criterion.question().get(one)))
                .findFirst()
                .orElse(criterion.id()));
    }

    /** The title of a section: the shipped rubric's in this language, another rubric's as it is written. */
    public String section(Rubric.Section section) {
        String key = "section." + section.id();
        boolean shipped = section.title().equals(of(Language.EN).patterns.get(key));
        return shipped ? say(key) : Printable.of(section.title());
    }

    /** Headings of a table's columns; what is an id in every language, such as a criterion's, is no column of these. */
    public List<String> heads(List<String> columns) {
        return columns.stream().map(column -> say("head." + column)).toList();
    }

    /** Per cent without decimals. */
    public String percent(double percent) {
        return say("percent", Figures.decimal(percent, 0));
    }

    public String date(LocalDate date) {
        return date.format(format("date"));
    }

    /** From one day to another of the same year, which is told once: behind the last in English, before the first in Chinese. */
    public String ofYear(LocalDate first, LocalDate last) {
        DateTimeFormatter day = format("date.day");
        return language == Language.ZH
                ? say("days.of-year", date(first), last.format(day))
                : say("days.of-year", first.format(day), date(last));
    }

    public String month(LocalDate date) {
        return date.format(format("month"));
    }

    public String dateTime(OffsetDateTime time) {
        return time.format(format("date.time"));
    }

    /** A date and time as a column of a table has it. */
    public String shortDateTime(OffsetDateTime time) {
        return time.format(format("date.time.short"));
    }

    /** A zone, and how far it is from UTC where that is the same all year: {@code Asia/Shanghai (UTC+08:00)}. */
    public String zone(ZoneId zone) {
        if (!zone.getRules().getTransitionRules().isEmpty()) {
            return zone.getId();
        }
        ZoneOffset offset = zone.getRules().getOffset(Instant.MAX);
        String utc = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
        return zone instanceof ZoneOffset || zone.getId().equals(utc) ? utc : say("zone", zone.getId(), utc);
    }

    /** A reason as a part of a sentence. */
    public String words(Reason reason) {
        return wording.words(reason);
    }

    /** A reason as a sentence. */
    public String sentence(Reason reason) {
        return wording.sentence(reason);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(say(key), locale);
    }
}
