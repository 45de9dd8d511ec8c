package org.callqa.cli.options;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.report.words.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which language a command speaks to whoever gives it. */
public final class LanguageOption {

    private static final String NAME = "--lang";

    /** Handed to a second start, which has another locale. */
    public static final String VARIABLE = "CALLQA_LANG";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = NAME,
            paramLabel = "LANG",
            description =
                    "Language of what is printed: en or zh. Default: this computer's, where it is one of them, else en.")
    private @Nullable String language;

    public Texts texts() {
        if (language == null) {
            return Texts.of(ofEnvironment());
        }
        return Texts.of(Language.of(language)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--lang " + language + ": callqa speaks en and zh")));
    }

    /** The language that a command line asks for, before anything else of it is understood. */
    public static Language asked(String... args) {
        for (int i = 0; i < args.length; i++) {
            boolean apart = args[i].equals(NAME) && i + 1 < args.length;
            if (apart || args[i].startsWith(NAME + "=")) {
                String value = apart ? args[i + 1] : args[i].substring(NAME.length() + 1);
                return Language.of(value.split(",", 2)[0]).orElseGet(LanguageOption::ofEnvironment);
            }
        }
        return ofEnvironment();
    }

    /** The language of this computer's user. */
    public static Language ofEnvironment() {
        return of(System.getenv(), Locale.getDefault());
    }

    /**
     * The language that an environment asks for, where callqa has it; else English. A locale that is not installed asks for it
     * all the same.
     */
    static Language of(Map<String, String> environment, Locale locale) {
        Optional<String> asked = Stream.of(VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
        return asked.map(value -> Language.of(value).orElse(Language.EN)).orElseGet(() -> Texts.languageOf(locale));
    }
}
