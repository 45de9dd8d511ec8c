package org.callqa.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Tells reasons in a language: {@code reasons_en.properties} and {@code reasons_zh.properties} hold a message for every key, in
 * the pattern language of {@link MessageFormat}.
 */
final class Wording {

    /** Of these the message is what stands between any number of slots. */
    static final Set<String> JOINTS = Set.of("also", "list", "or", "and", "sentences");

    /** Around what findings of an earlier program began with. */
    private static final String CAPITAL = "capital";

    private static final String LITERAL = "literal";
    private static final String NAME = "name.";
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private final Language language;
    private final Locale locale;
    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Phrasebook phrasebook;

    Wording(Language language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.phrasebook = Phrasebook.of(language);
        Texts.read("reasons", language).forEach((key, message) -> messages.put((String) key, (String) message));
    }

    /** All of a reason as part of a sentence: without a capital letter and a full stop. */
    String words(Reason reason) {
        if (reason.isNone()) {
            return "";
        }
        if (reason.is("sentences")) {
            return reason.slots().stream()
                    .map(slot -> sentence((Reason) slot))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(messages.getOrDefault(reason.key(), " ")));
        }
        List<Object> slots = reason.slots().stream().map(this::slot).toList();
        if (reason.is(LITERAL)) {
            return phrasebook.told(slots.get(0).toString());
        }
        @Nullable String message = messages.get(reason.key());
        if (message == null) {
            // kept by a program that has other messages
            return reason.key().replace('-', ' ')
                    + slots.stream().map(slot -> " " + slot).collect(Collectors.joining());
        }
        if (JOINTS.contains(reason.key())) {
            return slots.stream().map(Object::toString).collect(Collectors.joining(message));
        }
        if (reason.is(CAPITAL)) {
            return slots.get(0).toString();
        }
        return format(reason.key(), slots.toArray());
    }

    /** A line that was written in English. */
    String told(String english) {
        return phrasebook.told(english);
    }

    private String format(String key, Object... slots) {
        return Texts.filled(
                formats.computeIfAbsent(key, known -> new MessageFormat(messages.getOrDefault(known, "{0}"), locale)),
                slots);
    }

    /** A reason as a sentence. */
    String sentence(Reason reason) {
        String text = capital(words(reason));
        boolean ends = text.isEmpty() || text.endsWith(".") || text.endsWith("。");
        return ends ? text : text + messages.getOrDefault("stop", ".");
    }

    private Object slot(Filling filling) {
        if (filling instanceof Filling.Count count) {
            return count.number();
        }
        if (filling instanceof Filling.Text text) {
            return text.text();
        }
        if (filling instanceof Filling.Quote quote) {
            return quote.words();
        }
        if (filling instanceof Filling.Decimal decimal) {
            return String.format(Locale.ROOT, "%." + decimal.decimals() + "f", decimal.number());
        }
        if (filling instanceof Filling.Seconds seconds) {
            return format("seconds", tenths(seconds.ms()));
        }
        if (filling instanceof Filling.Named named) {
            @Nullable String known = messages.get(NAME + named.id());
            if (known != null || !LATIN.matcher(named.id()).find()) {
                return known == null ? named.id() : known;
            }
            return named.spoken() ? format("spoken", named.id().replace('-', ' ')) : format("named", named.id());
        }
        return words((Reason) filling);
    }

    /** {@code 15}, {@code 12.3}. */
    private static String tenths(long ms) {
        return BigDecimal.valueOf(ms, 3)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String capital(String text) {
        return text.isEmpty() || language == Language.ZH
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
