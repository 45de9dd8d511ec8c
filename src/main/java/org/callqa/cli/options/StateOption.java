package org.callqa.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the program remembers what is done. */
public final class StateOption {

    /** The folder when none is named. */
    public static final String DEFAULT = "callqa-state";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = DEFAULT,
            description = "Folder of transcripts and results; keep it from night to night. Default: ${DEFAULT-VALUE}.")
    private Path state;

    public Path folder() {
        if (state.toString().indexOf(';') >= 0) {
            throw new ParameterException(
                    mixee.commandLine(), "--state " + state + ": no semicolon in this name, please");
        }
        return state;
    }
}
