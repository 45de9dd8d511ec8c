package org.callqa.cli.options;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.cli.config.ReaderLanguage;
import org.callqa.report.words.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which language a command speaks to whoever gives it. */
public final class LanguageOption {

    private static final String NAME = "--lang";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    // of the same kind as the one of score, whose value in a configuration holds here, too
    @Option(
            names = NAME,
            paramLabel = "LANG",
            split = ",",
            description =
                    "Language of what is printed: en or zh; of several the first. Default: this computer's, where it"
                            + " is one of them, else en.")
    private List<String> languages = List.of();

    public Texts texts() {
        List<Language> asked = languages.stream().map(this::language).toList();
        return Texts.of(asked.isEmpty() ? ReaderLanguage.ofEnvironment() : asked.get(0));
    }

    private Language language(String code) {
        return Language.of(code)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "--lang " + code + ": callqa speaks en and zh"));
    }
}
