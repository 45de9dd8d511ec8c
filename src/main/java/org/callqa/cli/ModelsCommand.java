package org.callqa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callqa.call.Language;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.ModelOptions;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.ToldWriter;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.models.ModelLocator;
import org.callqa.speech.probe.ModelReport;
import org.callqa.speech.probe.ModelReport.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callqa models}: which speech models are in use, and what is wrong with them. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Shows which speech models are in use, their rate, their size, and problems found in them.",
        subcommands = ModelsGetCommand.class,
        footer = {
            "",
            "Examples:",
            "  callqa models",
            "  callqa models --model en=/models/vosk-model-en-us-0.22",
            "  callqa models get vosk-model-small-cn-0.22"
        })
final class ModelsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption languageOption;

    @Mixin
    private ModelOptions models;

    @Override
    public Integer call() throws UsageException {
        PrintWriter screen = new ToldWriter(spec.commandLine().getOut(), languageOption.texts());
        try {
            CacheFolder cache = models.cache();
            boolean usable = true;
            Map<Language, Path> folders = models.folders(cache, EnumSet.allOf(Language.class));
            for (Map.Entry<Language, Path> model : folders.entrySet()) {
                ModelReport report = ModelOptions.probe(cache).inspect(model.getValue(), model.getKey());
                print(screen, model.getKey(), report);
                usable &= report.usable();
            }
            screen.println("models known by name: " + String.join(", ", new ModelLocator(cache).names()));
            return usable ? ExitCode.OK : ExitCode.USAGE;
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void print(PrintWriter screen, Language language, ModelReport report) {
        screen.printf(
                Locale.ROOT,
                "%s  %s%n    %d Hz, %.1f MB, SHA-256 %s%n",
                language.code(),
                report.folder(),
                report.sampleRateHz(),
                report.bytes() / 1e6,
                report.sha256());
        for (Problem problem : report.problems()) {
            screen.println("    " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.message());
        }
        if (report.problems().isEmpty()) {
            screen.println("    no problems found");
        }
    }
}
