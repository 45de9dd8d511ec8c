package org.callqa.cli.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.report.words.Texts;

/** In which language a run speaks: as the command line says, else the configuration, else the environment. */
public final class ReaderLanguage {

    /** Handed to a second start, which has another locale. */
    public static final String VARIABLE = "CALLQA_LANG";

    private static final String OPTION = "--lang";

    private ReaderLanguage() {}

    /**
     * The language that is asked for, before anything else of a command line is understood.
     *
     * @param configured what a configuration file says of it
     */
    public static Language asked(Optional<String> configured, String... args) {
        return Configuration.valueOf(OPTION, args)
                .or(() -> configured)
                .flatMap(languages -> Language.of(languages.split(",", 2)[0]))
                .orElseGet(ReaderLanguage::ofEnvironment);
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
