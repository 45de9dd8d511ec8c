package org.callqa.cli.options;

import java.nio.file.Path;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.store.Selection;
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

    /** Why there is nothing to tell: the state keeps no call at all, or none of those that are meant. */
    public UsageException noCall(StateReader kept) {
        int calls = kept.calls(Selection.ALL).size();
        String folder = folder().toString();
        return new UsageException(Reason.of(
                "fail.option",
                "--state",
                calls == 0 ? Reason.of("state.missing", folder) : Reason.of("fail.nothing-kept", folder, calls)));
    }

    public Path folder() {
        if (state.toString().indexOf(';') >= 0) {
            throw new ParameterException(
                    mixee.commandLine(), "--state " + state + ": no semicolon in this name, please");
        }
        return state;
    }
}
