package org.callqa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void aBuildOfAnotherCommitIsAnotherProgram() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of(".git")), "built from a source archive: no commit is known");
        assertThat(Program.BUILD).matches("\\Q" + Program.VERSION + "\\E [0-9a-f]{40}");
    }
}
