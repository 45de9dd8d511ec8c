package org.callqa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.callqa.speech.probe.ProbeChild;
import picocli.CommandLine;

/** The program's entry: makes sure of UTF-8, then hands over to the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        NativeSettings.apply();
        if (args.length > 0 && args[0].equals(ProbeChild.ARGUMENT)) {
            ProbeChild.main(args);
        }
        Utf8Restart.endWithTheFirst();
        int exitCode = Utf8Restart.needed()
                ? Utf8Restart.run(args)
                : run(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        args);
        System.exit(exitCode);
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new CallqaCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(new FailureHandler())
                .execute(args);
    }
}
