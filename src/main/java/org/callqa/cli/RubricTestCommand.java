package org.callqa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.TextTable;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.RubricTestResult;
import org.callqa.scoring.RubricTestRunner;
import org.callqa.scoring.answer.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callqa rubric test}: does a rubric give the answers that its own tests expect? */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the tests of a rubric, small calls with the answers expected of them, and prints what fails.",
            "Exit code 0 when all pass, 1 when any fails, 2 when the rubric or a test cannot be read."
        },
        footer = {"", "Example:", "  callqa rubric test scoring-rubric/phone-service.yaml"})
final class RubricTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption languageOption;

    @Parameters(paramLabel = "FILE", description = "The rubric.")
    private Path file;

    @Override
    public Integer call() throws InvalidRubricException, UsageException {
        RubricFile rubric = RubricFile.at(file);
        List<RubricTestCase> cases = rubric.tests();
        if (cases.isEmpty()) {
            throw new UsageException(
                    file + ": the rubric has no tests; write some into the folder that 'tests:' names");
        }
        List<RubricTestResult> results = new RubricTestRunner(rubric.rubric()).run(cases);
        Map<RubricTestCase, List<RubricTestResult>> failed = results.stream()
                .filter(result -> !result.passed())
                .collect(Collectors.groupingBy(RubricTestResult::test, LinkedHashMap::new, Collectors.toList()));
        PrintWriter screen = spec.commandLine().getOut();
        failed.forEach((test, failures) -> print(screen, test, failures));
        int failures = failed.values().stream().mapToInt(List::size).sum();
        screen.println(languageOption
                .texts()
                .told(Figures.count(cases.size(), "case") + ", " + Figures.count(results.size(), "expectation") + ", "
                        + failures + " failed"));
        return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(PrintWriter screen, RubricTestCase test, List<RubricTestResult> failures) {
        screen.println(Printable.of(test.file() + ":" + test.line() + "  " + test.name()));
        Texts texts = languageOption.texts();
        TextTable table = new TextTable(2)
                .row(Stream.of("criterion", "expected", "actual", "why")
                        .map(texts::told)
                        .toArray(String[]::new));
        for (RubricTestResult failure : failures) {
            table.row(
                    failure.criterion(),
                    failure.expected(),
                    failure.actual(),
                    failure.answer()
                            .map(answer -> texts.sentence(answer.reason()))
                            .orElse(texts.told("The criterion is not asked in the language of this call.")));
            failure.answer().stream()
                    .flatMap(answer -> answer.evidence().stream())
                    .filter(evidence -> !evidence.quote().isBlank())
                    .limit(1)
                    .forEach(evidence -> table.row("", "", "", texts.told(quote(evidence))));
        }
        table.print(screen, spec.commandLine().getUsageHelpWidth());
        screen.println();
    }

    private static String quote(Evidence evidence) {
        return "\"" + evidence.quote() + "\""
                + evidence.span()
                        .map(span -> " at " + Figures.time(span.startMs()))
                        .orElse("")
                + ", similarity " + Figures.decimal(evidence.similarity(), 2)
                + ", confidence " + Figures.decimal(evidence.confidence(), 2);
    }
}
