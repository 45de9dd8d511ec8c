package org.callqa.cli.afterwards;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callqa.call.PlainJson;
import tools.jackson.databind.json.JsonMapper;

/** A command of the user's that is told what the run came to. */
final class FinishCommand {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private FinishCommand() {}

    /**
     * Runs it in the system's shell, with the account as JSON on its standard input.
     *
     * @return what went wrong with it
     */
    static Optional<String> run(String command, Account account, Duration longest) {
        List<String> shell =
                File.separatorChar == '\\' ? List.of("cmd.exe", "/c", command) : List.of("/bin/sh", "-c", command);
        try {
            Process process = new ProcessBuilder(shell)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Map<String, Object> told = account.facts();
            told.put("summary", account.line());
            try (OutputStream in = process.getOutputStream()) {
                in.write(PlainJson.of(JsonMapper.shared().writeValueAsString(told))
                        .getBytes(StandardCharsets.UTF_8));
                in.write('\n');
            } catch (IOException notRead) {
                // it need not read it
            }
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.of("was ended, for it took more than " + longest.toSeconds() + " s");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("ended with exit code " + process.exitValue());
        } catch (IOException e) {
            return Optional.of("cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was not waited for");
        }
    }
}
