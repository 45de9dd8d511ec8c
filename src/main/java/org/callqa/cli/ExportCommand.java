package org.callqa.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.NamedCalls;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.UsageException;
import org.callqa.report.Permissions;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.Figures;
import org.callqa.store.SelectedCall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code callqa export}: all that is kept about a person or a call. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that is kept about an agent's calls, or about one call, as JSON.",
            "It holds what the call list says, what was heard, and every answer of every rubric and version. Numbers stand as"
                    + " they were said."
        },
        footer = {"", "Examples:", "  callqa export --agent 1001 --to 1001.json", "  callqa export --call en-03"})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption languageOption;

    @Mixin
    private NamedCalls named;

    @Option(names = "--to", paramLabel = "FILE", description = "A new file for it. Default: the screen.")
    private @Nullable Path file;

    @Mixin
    private StateOption stateOption;

    @Override
    public Integer call() throws UsageException, CommandFailedException {
        if (named.areNone()) {
            throw new ParameterException(spec.commandLine(), "say whose: --agent ID or --call ID");
        }
        try (StateReader state = StateReader.open(stateOption.folder())) {
            List<SelectedCall> calls = named.in(state, stateOption, Optional.empty());
            if (file == null) {
                spec.commandLine().getOut().println(state.export(calls));
            } else {
                Files.createFile(file);
                // every word that was said: the owner's alone, whatever the umask
                Permissions.set(file, "rw-------");
                Files.writeString(file, state.export(calls) + "\n");
                spec.commandLine()
                        .getOut()
                        .println(languageOption
                                .texts()
                                .told(Figures.count(calls.size(), "call") + " written to " + file));
            }
            named.tellMissing(state, stateOption, spec.commandLine().getErr(), languageOption.texts());
            return ExitCode.OK;
        } catch (StateFolderException e) {
            throw new UsageException(Reason.of("fail.option", "--state", e.reason()));
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailedException("--to " + file + ": is there already; name a new file");
        } catch (IOException e) {
            throw new CommandFailedException("--to " + file + ": cannot be written: " + DiskTrouble.what(e));
        }
    }
}
