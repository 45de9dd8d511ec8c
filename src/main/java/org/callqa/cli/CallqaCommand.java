package org.callqa.cli;

import java.util.Locale;
import org.callqa.batch.Program;
import org.callqa.cli.config.ConfigCommand;
import org.callqa.timeline.RingCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program itself: does nothing without a verb. */
@Command(
        name = "callqa",
        description = "Scores recorded customer-service calls offline, in English and Mandarin.",
        mixinStandardHelpOptions = true,
        versionProvider = CallqaCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScoreCommand.class,
            ReportCommand.class,
            ReviewCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            InspectCommand.class,
            RubricCommand.class,
            ModelsCommand.class,
            ForgetCommand.class,
            ExportCommand.class,
            StateCommand.class,
            ConfigCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  callqa score recordings --out scorecards",
            "  callqa explain en-03",
            "  callqa inspect recordings/call-17.wav --png call-17.png",
            "  callqa rubric test scoring-rubric/phone-service.yaml",
            "  callqa models",
            "",
            "Exit codes: 0 done, 1 failed or nothing found, 2 bad usage, rubric or configuration, 3 done but some",
            "recordings skipped."
        })
final class CallqaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command: " + spec.subcommands().keySet());
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"callqa " + Program.VERSION};
        }
    }

    /** A country whose telephone tones are known. */
    static final class Country implements ITypeConverter<String> {

        @Override
        public String convert(String written) {
            if (RingCount.isKnown(written)) {
                return written.toUpperCase(Locale.ROOT);
            }
            throw new TypeConversionException("the telephone tones of '" + written + "' are not known; known are "
                    + String.join(", ", RingCount.countries()));
        }
    }
}
