package org.callqa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.print.ToldWriter;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.RubricProblem.Severity;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.RubricTestRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callqa rubric check}: everything that is wrong or doubtful about a rubric, its phrases and its tests. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a rubric with its phrases and tests and prints every problem on a line of its own.",
            "Exit code 2 when the rubric cannot be used, 0 otherwise; warnings are printed all the same."
        },
        footer = {"", "Example:", "  callqa rubric check scoring-rubric/phone-service.yaml"})
final class RubricCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption languageOption;

    @Parameters(paramLabel = "FILE", description = "The rubric.")
    private Path file;

    @Override
    public Integer call() throws InvalidRubricException {
        PrintWriter screen = new ToldWriter(spec.commandLine().getOut(), languageOption.texts());
        RubricFile rubric = RubricFile.at(file);
        List<RubricProblem> problems = new ArrayList<>(rubric.check());
        if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            problems.addAll(RubricTestRunner.unknownCountries(rubric.tests()));
        }
        problems.forEach(problem -> screen.println(Printable.of(problem.toString())));
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        screen.println(Printable.of(file.toString())
                + (errors == 0 ? ": can be used; " : ": cannot be used; ")
                + Figures.count(errors, "error")
                + ", "
                + Figures.count(problems.size() - errors, "warning"));
        return errors == 0 ? ExitCode.OK : ExitCode.USAGE;
    }
}
