package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.callqa.batch.state.StateDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateCommandTest {

    @TempDir
    private Path folder;

    private Path state;

    @BeforeEach
    void anEmptyState() throws Exception {
        state = folder.resolve("state");
        StateDatabase.writing(state).close();
    }

    @Test
    void aStateInOrderIsReadThroughAndSaidToBeSo() {
        CommandRun run = check();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith(state + ": in order").contains("this callqa's own", "0 rows in CALLQA_CALL");
    }

    @Test
    void aDamagedStateIsSaidToBeDamagedWithTheWayOutAndStaysAsItIs() throws Exception {
        Path file = state.resolve("callqa.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, Math.min(bytes.length, 12_000), (byte) 'x');
        Files.write(file, bytes);

        CommandRun run = check();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).startsWith(state + ": it is damaged: ").contains("rename the folder", "backup");
        CommandRun status = CommandRun.of("status", "--state", state.toString());
        assertThat(status.err()).contains("callqa state check --state " + state).hasLineCount(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void whatIsNoFileWhereTheDatabaseShouldBeIsRefusedByNameAndNothingIsReadFromIt() throws Exception {
        Path file = state.resolve("callqa.mv.db");
        Path elsewhere = Files.move(file, folder.resolve("elsewhere.mv.db"));
        byte[] bytes = Files.readAllBytes(elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        for (String command : new String[] {"status", "report"}) {
            assertThat(CommandRun.of(command, "--state", state.toString()).err())
                    .contains("callqa.mv.db: is no file of callqa's; remove it")
                    .hasLineCount(1);
        }
        assertThat(Files.readAllBytes(elsewhere)).isEqualTo(bytes);
        assertThat(check().out()).contains("is no file of callqa's").doesNotContain("makes one");
        Files.delete(file);
        Files.createFile(file);
        assertThat(CommandRun.of("status", "--state", state.toString()).err())
                .contains("its file is empty or damaged", "callqa state check")
                .doesNotContain("java.");
        assertThat(check().out())
                .contains("its callqa.mv.db is empty", "rename the folder")
                .doesNotContain("null");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNotSaidToBeAFolderWithoutResults() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(CommandRun.of("status", "--state", file.toString()).err())
                .contains("the folder cannot be used")
                .hasLineCount(1);
    }

    @Test
    void soManyOfTheLastRunsAsThereCanBe() {
        for (String runs : new String[] {"0", "-1"}) {
            assertThat(CommandRun.of("status", "--runs", runs, "--state", state.toString())
                            .err())
                    .contains("--runs " + runs + ": has to be from 1 to 10000");
        }
    }

    @Test
    void aStateInUseIsLeftToWhoeverUsesIt() throws Exception {
        try (StateDatabase held = StateDatabase.writing(state)) {
            assertThat(held).isNotNull();
            assertThat(check().out()).contains("a callqa is working with it (process ");
        }
    }

    @Test
    void whileARunWritesTheStateOthersReadWhatIsKeptAtThatMoment() throws Exception {
        try (StateDatabase held = StateDatabase.writing(state)) {
            assertThat(held).isNotNull();
            CommandRun status = CommandRun.of("status", "--state", state.toString());
            assertThat(status.exitCode()).as(status.err()).isEqualTo(ExitCode.OK);
        }
        StateDatabase.writing(state).close();
        assertThat(state.resolve("callqa-read-" + ProcessHandle.current().pid() + ".mv.db"))
                .doesNotExist();
    }

    @Test
    void aFolderWithoutAStateIsSaidToHoldNone() {
        assertThat(CommandRun.of("state", "check", "--state", folder.toString()).out())
                .contains("it holds no callqa.mv.db", "'callqa score' makes one");
        assertThat(CommandRun.of(
                                "state",
                                "check",
                                "--state",
                                folder.resolve("none").toString())
                        .out())
                .contains("there is no such folder");
    }

    private CommandRun check() {
        return CommandRun.of("state", "check", "--state", state.toString());
    }
}
