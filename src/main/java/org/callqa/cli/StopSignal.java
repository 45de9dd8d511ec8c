package org.callqa.cli;

import java.io.PrintWriter;
import org.callqa.batch.NightRunner;

/**
 * What happens on SIGTERM and Ctrl-C. Every call is committed as soon as it is done, so stopping is nothing but ending:
 * the calls in flight are started anew by the next run, and nothing is left for an operator to repair.
 */
final class StopSignal {

    private static final int KILLED_BY_TERM = 143;

    private StopSignal() {}

    static void install(NightRunner runner, PrintWriter err) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (runner.stop()) {
                                err.println("callqa: stopped; the same command goes on from here");
                                err.flush();
                                Runtime.getRuntime().halt(KILLED_BY_TERM);
                            }
                        },
                        "stop-signal"));
    }
}
