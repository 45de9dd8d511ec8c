package org.callqa.call;

import java.util.Locale;
import java.util.Optional;

/** A language that callqa scores. */
public enum Language {
    EN,
    ZH;

    /** The code used in files and on the command line: {@code en}, {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a code in any case, with or without a region ({@code zh}, {@code zh-CN}, {@code EN}). */
    public static Optional<Language> of(String code) {
        String primary = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.code().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Joins words as this language writes them: English with spaces, Mandarin without. */
    public String join(Iterable<? extends CharSequence> words) {
        return String.join(this == ZH ? "" : " ", words);
    }
}
