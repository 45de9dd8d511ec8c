package org.callqa.rubric.read;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.lint.ConflictLint;
import org.callqa.rubric.tests.RubricTestFile;

/**
 * A rubric as its owner keeps it: a YAML file with folders of phrase sets and tests beside it. The format is written
 * down in {@code scoring-rubric/README.md} and {@code scoring-rubric/rubric.schema.json}.
 */
public final class RubricFile {

    private static final String SHIPPED = "phone-service";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final RubricSource source;
    private final String fileName;

    private RubricFile(RubricSource source, String fileName) {
        this.source = source;
        this.fileName = fileName;
    }

    /** A rubric file on disk; nothing is read yet. */
    public static RubricFile at(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null) {
            return new RubricFile(new RubricSource.Folder(absolute), ".");
        }
        return new RubricFile(new RubricSource.Folder(folder), name.toString());
    }

    /**
     * A rubric that is part of this program; nothing is read yet.
     *
     * @param name without {@code .yaml}
     */
    public static RubricFile shipped(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a rubric: " + name);
        }
        return new RubricFile(
                new RubricSource.InProgram(RubricFile.class.getClassLoader(), "scoring-rubric"), name + ".yaml");
    }

    /**
     * Reads a rubric file with its phrase sets.
     *
     * @throws InvalidRubricException with everything that is wrong, when it cannot be used
     */
    public static Rubric load(Path file) throws InvalidRubricException {
        return at(file).rubric();
    }

    /**
     * Reads {@code phone-service} as it comes with the program.
     *
     * @throws InvalidRubricException when the program was built with a broken rubric
     */
    public static Rubric bundled() throws InvalidRubricException {
        return shipped(SHIPPED).rubric();
    }

    /**
     * Reads the rubric with its phrase sets.
     *
     * @throws InvalidRubricException with everything that is wrong, when it cannot be used
     */
    public Rubric rubric() throws InvalidRubricException {
        RubricReading.Result result = RubricReading.read(source, fileName);
        return usable(result);
    }

    /**
     * Reads the tests of the rubric, in the order of their files.
     *
     * @throws InvalidRubricException with everything that is wrong with the rubric or its tests
     */
    public List<RubricTestCase> tests() throws InvalidRubricException {
        RubricReading.Result result = RubricReading.read(source, fileName);
        Rubric rubric = usable(result);
        List<RubricTestCase> cases = new RubricTestFile(rubric, result.problems()).read(result.tests());
        result.problems().throwIfErrors();
        return cases;
    }

    /** Everything that is wrong or doubtful about the rubric, its phrase sets and its tests; empty when nothing is. */
    public List<RubricProblem> check() {
        RubricReading.Result result = RubricReading.read(source, fileName);
        result.rubric().ifPresent(rubric -> {
            new ConflictLint(result.written(), result.problems()).doubtTheAlike();
            new RubricTestFile(rubric, result.problems()).read(result.tests());
        });
        return result.problems().sorted();
    }

    private static Rubric usable(RubricReading.Result result) throws InvalidRubricException {
        return result.rubric()
                .orElseThrow(() -> new InvalidRubricException(result.problems().sorted()));
    }
}
