package org.callqa.speech.preflight;

import java.util.Set;
import java.util.regex.Pattern;

/** What Kaldi accepts as the value of a setting (parse-options.cc); anything else refuses the model. */
enum SettingKind {
    WHOLE("a whole number"),
    NUMBER("a number"),
    FLAG("true or false"),
    TEXT("a text");

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,10}");
    private static final Pattern DECIMAL = Pattern.compile(
            "[+-]?(\\d+\\.?\\d*([eE][+-]?\\d+)?|\\.\\d+([eE][+-]?\\d+)?|[iI][nN][fF]([iI][nN][iI][tT][yY])?)");
    private static final Set<String> TRUTHS = Set.of("true", "t", "1", "", "false", "f", "0");

    private final String words;

    SettingKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean takes(String value) {
        return switch (this) {
            case WHOLE -> INTEGER.matcher(value).matches();
            case NUMBER -> DECIMAL.matcher(value).matches();
            case FLAG -> TRUTHS.contains(value);
            case TEXT -> true;
        };
    }
}
