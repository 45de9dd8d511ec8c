package org.callqa.cli.options;

import org.callqa.call.Language;
import org.callqa.cli.config.ReaderLanguage;
import org.callqa.report.words.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which language a command speaks to whoever gives it. */
public final class LanguageOption {

    private static final String NAME = "--lang";

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
            return Texts.of(ReaderLanguage.ofEnvironment());
        }
        return Texts.of(Language.of(language)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--lang " + language + ": callqa speaks en and zh")));
    }
}
