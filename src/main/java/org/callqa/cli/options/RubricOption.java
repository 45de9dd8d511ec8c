package org.callqa.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rubric calls are scored against. */
public final class RubricOption {

    private static final Path SHIPPED = Path.of("scoring-rubric", "phone-service.yaml");

    @Option(
            names = "--rubric",
            paramLabel = "FILE",
            description = "The rubric. Default: scoring-rubric/phone-service.yaml here, else the one in the program.")
    private @Nullable Path rubric;

    public Rubric load() throws InvalidRubricException {
        if (rubric != null) {
            return RubricFile.load(rubric);
        }
        return Files.isRegularFile(SHIPPED) ? RubricFile.load(SHIPPED) : RubricFile.bundled();
    }
}
