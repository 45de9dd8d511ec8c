package org.callqa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;

/** A rubric of two questions in a folder of its own, to be broken and changed by tests. */
final class SmallRubric {

    private static final String RUBRIC = """
            rubric: small
            version: "1"
            title: Small
            pass_mark: 60
            phrases: phrases
            tests: tests
            sections:
              - id: opening
                title: Opening
                criteria:
                  - id: greeting
                    question: {en: "Did the agent greet?", zh: 是否问候？}
                    weight: 40
                    check:
                      says: {who: agent, phrases: [hello], window: {first: 10s}}
              - id: handling
                title: Handling
                criteria:
                  - id: apology
                    question: {en: "Did the agent apologise?", zh: 是否道歉？}
                    weight: 60
                    critical: true
                    applies_when:
                      says: {who: customer, phrases: [complaint]}
                    check:
                      says: {who: agent, phrases: [sorry]}
            """;

    private static final String PHRASES = """
            hello:
              en:
                - good (morning|afternoon)
              zh:
                - 您好
            complaint:
              en:
                - (is|has been) broken
              zh:
                - 坏了
            sorry:
              en:
                - i am [very] sorry
              zh:
                - 非常抱歉
            """;

    private static final String TESTS = """
            - test: a complaint and an apology
              call: {language: en}
              turns:
                - agent: good morning
                - customer: my telephone is broken
                - agent: i am very sorry
              expect:
                greeting: MET
                apology: MET
            """;

    private final Path folder;

    private SmallRubric(Path folder) {
        this.folder = folder;
    }

    static SmallRubric in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("phrases"));
        Files.createDirectories(folder.resolve("tests"));
        Files.writeString(folder.resolve("small.yaml"), RUBRIC);
        Files.writeString(folder.resolve("phrases/all.yaml"), PHRASES);
        Files.writeString(folder.resolve("tests/all.yaml"), TESTS);
        return new SmallRubric(folder);
    }

    /** Replaces a text that has to be there. */
    SmallRubric with(String file, String text, String replacement) throws IOException {
        String before = Files.readString(folder.resolve(file));
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " holds no '" + text + "'");
        }
        Files.writeString(folder.resolve(file), before.replace(text, replacement));
        return this;
    }

    String file() {
        return folder.resolve("small.yaml").toString();
    }

    Rubric rubric() throws InvalidRubricException {
        return RubricFile.load(folder.resolve("small.yaml"));
    }
}
