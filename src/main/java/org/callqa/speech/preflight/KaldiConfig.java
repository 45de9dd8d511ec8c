package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * A settings file as Kaldi reads it: lines {@code --key=value}, {@code #} begins a comment, keys in any case and with
 * underscores for dashes, the last of two equal keys wins (parse-options.cc, ReadConfigFile).
 */
final class KaldiConfig {

    private final String file;
    private final Findings findings;
    private final Map<String, String> values = new HashMap<>();

    private KaldiConfig(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Reads a file, reporting lines, keys and values that Kaldi refuses; empty when the file is not there. */
    static KaldiConfig read(ModelLayout layout, String file, Map<String, SettingKind> known, Findings findings)
            throws IOException {
        KaldiConfig config = new KaldiConfig(file, findings);
        if (layout.has(file)) {
            // Latin-1 reads any bytes: keys and numbers are ASCII
            for (String line : Files.readString(layout.path(file), StandardCharsets.ISO_8859_1)
                    .split("\r?\n", -1)) {
                config.take(line.replaceFirst("#.*", "").strip(), known);
            }
        }
        return config;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    double number(String key, double byDefault) {
        return text(key).map(KaldiConfig::parse).orElse(byDefault);
    }

    boolean flag(String key, boolean byDefault) {
        return text(key)
                .map(value -> !value.equals("false") && !value.equals("f") && !value.equals("0"))
                .orElse(byDefault);
    }

    /** Reports a value that does not fit; a setting that is not given is not looked at. */
    void require(String key, DoublePredicate fits, String what, String remedy) {
        if (text(key).isPresent() && !fits.test(number(key, 0))) {
            findings.fatal(file, key, what + ", not " + values.get(key), remedy);
        }
    }

    private void take(String line, Map<String, SettingKind> known) {
        if (line.isEmpty()) {
            return;
        }
        if (!line.startsWith("--")) {
            findings.fatal(file, "the line '" + shown(line) + "' is not a setting", "Write it as --key=value");
            return;
        }
        int equals = line.indexOf('=');
        String key = (equals < 0 ? line : line.substring(0, equals))
                .substring(2)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        SettingKind kind = known.get(key);
        if (kind == null) {
            findings.fatal(
                    file,
                    shown(key),
                    "the speech engine does not know this setting and refuses the whole model for it",
                    "Remove the line or correct its spelling");
        } else if (kind.takes(value)) {
            values.put(key, value);
        } else {
            findings.fatal(file, key, "'" + shown(value) + "' is not " + kind.words(), "Correct the value");
        }
    }

    private static double parse(String value) {
        return value.toLowerCase(Locale.ROOT).contains("inf")
                ? (value.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                : Double.parseDouble(value);
    }

    private static String shown(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= 60 ? printable : printable.substring(0, 60) + "...";
    }
}
