package org.callqa.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code callqa rubric}: what the owner of a rubric works with; does nothing without a verb. */
@Command(
        name = "rubric",
        mixinStandardHelpOptions = true,
        description = "Checks a rubric, runs its tests, and shows what a change of it changes.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RubricCheckCommand.class, RubricTestCommand.class, RubricDiffCommand.class},
        footer = {
            "",
            "Examples:",
            "  callqa rubric check scoring-rubric/phone-service.yaml",
            "  callqa rubric test scoring-rubric/phone-service.yaml",
            "  callqa rubric diff old/phone-service.yaml scoring-rubric/phone-service.yaml --state callqa-state"
        })
final class RubricCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: rubric " + spec.subcommands().keySet());
    }
}
