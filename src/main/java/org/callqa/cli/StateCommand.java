package org.callqa.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.callqa.batch.state.StateCheck;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.StateOption;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code callqa state}: the folder itself. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks at the state's folder itself; 'callqa status' tells what is in it.",
        subcommands = StateCommand.Check.class)
final class StateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command: " + spec.subcommands().keySet());
    }

    /** {@code callqa state check}: whether it can be used, and if not, why and how to go on. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Reads all that is kept and says whether it is whole; says how to go on when it is not. Nothing is changed."
            },
            footer = {"", "Example:", "  callqa state check --state /var/lib/callqa"})
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private LanguageOption languageOption;

        @Mixin
        private StateOption stateOption;

        @Override
        public Integer call() {
            StateCheck check = StateCheck.of(stateOption.folder());
            PrintWriter screen = spec.commandLine().getOut();
            String problem = check.problem();
            Texts texts = languageOption.texts();
            screen.println(
                    Printable.of(texts.told(stateOption.folder() + ": " + (problem == null ? "in order" : problem))));
            check.facts().forEach(fact -> screen.println("  " + Printable.of(texts.told(fact))));
            return problem == null ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
