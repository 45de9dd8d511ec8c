package org.callqa.language.phrase;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callqa.call.Language;

/** The slots a phrase may have, by the name written in braces. */
public enum SlotKind {
    NAME,
    COMPANY,
    AGENT,
    CUSTOMER,
    WORD,
    NUMBER,
    DURATION,
    DATE,
    MONEY;

    /** What is filled from what is known of the call. */
    static final Set<SlotKind> NAMES = Set.of(NAME, COMPANY, AGENT, CUSTOMER);

    static Optional<SlotKind> of(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(written))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(kind -> "{" + kind.written() + "}").collect(Collectors.joining(", "));
    }

    String written() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether only the name that is known can fill it. */
    boolean isKnownName() {
        return this == AGENT || this == CUSTOMER;
    }

    /** Days that have a name, as alternatives of a phrase. */
    public static String namedDays(Language language) {
        return language == Language.ZH
                ? "今天|明天|后天|下周|本周|(周|星期|礼拜)(一|二|三|四|五|六|日|天)"
                : "today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week";
    }

    /** The phrase a slot abbreviates; empty for slots the matcher fills itself. */
    String phrase(Language language) {
        boolean mandarin = language == Language.ZH;
        return switch (this) {
            case DURATION ->
                mandarin
                        ? "({number}|半|整)[个](秒|秒钟|分钟|小时|钟头|天|工作日|星期|礼拜|周|月)"
                        : "({number}|a few|several|a couple of|an|a|half an|the next) [business|working]"
                                + " (second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months)";
            case DATE ->
                mandarin
                        ? "([{number}月]{number}(号|日)|" + namedDays(language) + ")"
                        : "(" + namedDays(language)
                                + "|[the] {number} [of (january|february|march|april|may|june|july|august|september"
                                + "|october|november|december)]|(january|february|march|april|may|june|july|august"
                                + "|september|october|november|december) [the] {number})";
            case MONEY ->
                mandarin
                        ? "{number}(块|元|块钱|毛|角|分)[{number}]"
                        : "{number} (dollar|dollars|cent|cents|pound|pounds|euro|euros) [and] [{number}] [cents]";
            default -> "";
        };
    }
}
