package org.callqa.cli.options;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.report.words.Figures;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the program remembers what is done. */
public final class StateOption {

    /** The folder when none is named. */
    public static final String DEFAULT = "callqa-state";

    /** Nobody reads the names of more. */
    private static final int MOST_AGENTS = 8;

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
        return noCall(kept, ZoneId.systemDefault());
    }

    /** The same where days are told in a zone. */
    public UsageException noCall(StateReader kept, ZoneId zone) {
        return new UsageException(Reason.of("fail.option", "--state", none(kept.calls(Selection.ALL), zone)));
    }

    private Reason none(List<SelectedCall> calls, ZoneId zone) {
        String folder = folder().toString();
        if (calls.isEmpty()) {
            return Reason.of("state.missing", folder);
        }
        List<String> agents =
                calls.stream().map(SelectedCall::agentId).distinct().sorted().toList();
        String some = Figures.some(agents, MOST_AGENTS);
        List<String> days = calls.stream()
                .flatMap(call -> call.startedAt().stream())
                .map(at -> at.atZone(zone).toLocalDate().toString())
                .sorted()
                .toList();
        return days.isEmpty()
                ? Reason.of("fail.nothing-kept.undated", folder, calls.size(), some)
                : Reason.of(
                        "fail.nothing-kept",
                        folder,
                        calls.size(),
                        some,
                        days.get(0),
                        days.get(days.size() - 1),
                        zone.getId());
    }

    public Path folder() {
        if (state.toString().indexOf(';') >= 0) {
            throw new ParameterException(
                    mixee.commandLine(), "--state " + state + ": no semicolon in this name, please");
        }
        return state;
    }
}
