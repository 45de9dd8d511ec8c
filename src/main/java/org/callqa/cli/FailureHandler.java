package org.callqa.cli;

import org.callqa.batch.NightFailedException;
import org.callqa.batch.NothingFoundException;
import org.callqa.manifest.CallListException;
import org.callqa.report.Printable;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricProblem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into a message on one line and an exit code; a stack trace only for a fault of the program. */
final class FailureHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InvalidRubricException invalid) {
            for (RubricProblem problem : invalid.problems()) {
                command.getErr().println(Printable.of(problem.toString()));
            }
            return ExitCode.USAGE;
        }
        if (failure instanceof UsageException || failure instanceof CallListException) {
            command.getErr().println("callqa: " + Printable.of(String.valueOf(failure.getMessage())));
            return ExitCode.USAGE;
        }
        if (failure instanceof CommandFailedException || failure instanceof NightFailedException) {
            command.getErr().println("callqa: " + Printable.of(String.valueOf(failure.getMessage())));
            return ExitCode.FAILED;
        }
        if (failure instanceof NothingFoundException) {
            command.getErr().println("callqa: " + Printable.of(String.valueOf(failure.getMessage())));
            return ExitCode.NOTHING_FOUND;
        }
        command.getErr().println("callqa: unexpected failure, please report it:");
        failure.printStackTrace(command.getErr());
        return ExitCode.FAILED;
    }
}
