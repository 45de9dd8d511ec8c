package org.callqa.cli;

/** What the program's exit code says to cron. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int SKIPPED = 3;

    private ExitCode() {}
}
