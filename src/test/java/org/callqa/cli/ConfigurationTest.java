package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callqa.cli.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class ConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void everySettingIsPrintedWithTheLineItComesFrom() throws IOException {
        Path file = file("""
                # every night
                recordings: /data/recordings
                out: /reports
                state: state
                calls: lists/Master.csv
                calls-format: asterisk
                threads: 3
                model: {en: models/en-large, zh: vosk-model-cn-0.22}
                inbound-context: [from-a, from-b]
                show-numbers: true
                company: 阳光电信
                """);

        CommandRun run = CommandRun.of("config", "--config", file.toString(), "--threads", "9");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(lines(run))
                .contains(
                        "recordings /data/recordings [" + file + ":2]",
                        "out /reports [" + file + ":3]",
                        "state " + folder.resolve("state") + " [" + file + ":4]",
                        "calls " + folder.resolve("lists/Master.csv") + " [" + file + ":5]",
                        "calls-format asterisk [" + file + ":6]",
                        "threads 9 [command line]",
                        "model en=" + folder.resolve("models/en-large") + ", zh=vosk-model-cn-0.22 [" + file + ":8]",
                        "inbound-context from-a,from-b [" + file + ":9]",
                        "show-numbers true [" + file + ":10]",
                        "company 阳光电信 [" + file + ":11]",
                        "max-audio-minutes 120 [default]",
                        "configuration: " + file);
    }

    @Test
    void aValueIsWhatIsWrittenAndNoVariableStandsForAnother() throws IOException {
        Path file = file("state: state-${user.home}\ncompany: ${HOME} ${x:-y}\n");

        assertThat(lines(CommandRun.of("config", "--config", file.toString())))
                .contains(
                        "state " + folder.resolve("state-${user.home}") + " [" + file + ":1]",
                        "company ${HOME} ${x:-y} [" + file + ":2]");
    }

    @Test
    void everyCommandThatSpeaksSpeaksTheLanguageOfTheFile() throws Exception {
        Path file = file("lang: [zh, en]\n");
        CommandLine callqa = new CommandLine(new CallqaCommand());
        Configuration configuration =
                Configuration.find(new String[] {"--config", file.toString()}, callqa.getCommandSpec());
        assertThat(languages(callqa).map(configuration::defaultValue).toList())
                .hasSizeGreaterThan(10)
                .containsOnly("zh,en");
    }

    private static Stream<ArgSpec> languages(CommandLine command) {
        return Stream.concat(
                Stream.ofNullable(command.getCommandSpec().findOption("--lang")),
                command.getSubcommands().values().stream().flatMap(ConfigurationTest::languages));
    }

    @Test
    void whatIsInForceIsPrintedAsItWouldBeTyped() {
        String state = folder.resolve("state").toString();
        assertThat(lines(CommandRun.of(
                        "config",
                        "--period",
                        "Week,DAY",
                        "--agent",
                        "7,8",
                        "--calls-format",
                        "ASTERISK",
                        "--state",
                        state)))
                .contains(
                        "period week,day [command line]",
                        "agent 7,8 [command line]",
                        "calls-format asterisk [command line]");
    }

    @Test
    void theFileInTheStateFolderIsReadAndNoOther() throws IOException {
        Path state = Files.createDirectory(folder.resolve("state"));
        Files.writeString(state.resolve("callqa.yaml"), "threads: 5\n");
        file("threads: 7\n");

        assertThat(lines(CommandRun.of("config", "--state", state.toString())))
                .contains("threads 5 [" + state.resolve("callqa.yaml") + ":1]");
        assertThat(lines(CommandRun.of(
                        "config", "--state", folder.resolve("other").toString())))
                .contains("threads (the number of processors) [default]");
    }

    @Test
    void theFileInTheStateFolderDoesNotNameFolders() throws IOException {
        file("out: /reports\nstate: /elsewhere\n");

        CommandRun run = CommandRun.of("config", "--state", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(
                        "callqa.yaml:1:1: out: cannot be set by the file in the state folder",
                        "callqa.yaml:2:1: state:");
    }

    @Test
    void allMistakesAreToldAtOnceWithLineKeyAndRemedy() throws IOException {
        Path file = file("""
                thread: 3
                threads: many
                show-numbers: yes
                calls-format: asterix
                out:
                model: en
                company: [a, b]
                """);

        CommandRun run = CommandRun.of("score", "--config=" + file, "recordings");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().map(line -> line.replace(file.toString(), "F")))
                .containsExactly(
                        "callqa: F:1:1: thread: no option is called so; did you mean 'threads'?",
                        "callqa: F:2:1: threads: 'many' is not a whole number; write it like 4",
                        "callqa: F:3:1: show-numbers: 'yes' is not true or false; write true or false",
                        "callqa: F:4:1: calls-format: 'asterix' is not known here; did you mean 'asterisk'?",
                        "callqa: F:5:1: out: has no value; write it behind the colon",
                        "callqa: F:6:1: model: has to be a group; write it like {en: DIR, zh: DIR}",
                        "callqa: F:7:1: company: has to be one value; write it behind the colon");
    }

    @Test
    void whatACommandFindsWrongWithAValueNamesTheLineOfTheFile() throws IOException {
        Path file = file("recordings: r\nthreads: 0\n");

        CommandRun run = CommandRun.of("score", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("callqa: " + file + ":2: --threads 0: at least 1\n");
        Path strange = Files.writeString(folder.resolve("strange.yaml"), "recordings: r\ncountry: XX\n");
        assertThat(CommandRun.of("score", "--config", strange.toString()).err())
                .startsWith("callqa: " + strange + ":2: --country: the telephone tones of 'XX'");
        assertThat(CommandRun.of("score", "--config", file.toString(), "--threads", "0")
                        .err())
                .startsWith("callqa: --threads 0: at least 1\n");
    }

    @Test
    void anOptionOfTheSameNameThatMeansSomethingElseIsLeftAlone() throws Exception {
        Path file = file("calls: list.csv\n");
        String rubric = SmallRubric.in(folder.resolve("rubric")).file();

        CommandRun run = CommandRun.of(
                "rubric",
                "diff",
                rubric,
                rubric,
                "--state",
                folder.resolve("none").toString(),
                "--config",
                file.toString());

        assertThat(run.err()).contains("no results of callqa are kept here").doesNotContain("list.csv");
    }

    @Test
    void whatIsNoFileInTheStateFolderIsRefusedForItsSettingsWouldBeLeftOut() throws IOException {
        Path state = Files.createDirectory(folder.resolve("callqa-state"));
        Path file = Files.createSymbolicLink(state.resolve("callqa.yaml"), folder.resolve("not-mounted.yaml"));
        assertThat(CommandRun.of("config", "--state", state.toString()).err())
                .isEqualTo("callqa: " + file + ": no such file; remove it\n");
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(CommandRun.of("config", "--state", state.toString()).err())
                .isEqualTo("callqa: " + file + ": is a folder, not a file; remove it\n");
    }

    @Test
    void aKeyThatStandsTwiceInAGroupIsRefused() throws IOException {
        Path file = file("model:\n  en: one\n  en: two\n");
        assertThat(CommandRun.of("config", "--config", file.toString()).err())
                .contains(file + ":3:3: model.en: stands twice; keep one of them");
    }

    @Test
    void aFileThatIsNotThereOrNoConfigurationIsRefused() throws IOException {
        assertThat(CommandRun.of(
                                "config",
                                "--config",
                                folder.resolve("none.yaml").toString())
                        .err())
                .contains("none.yaml: no such file");
        assertThat(CommandRun.of("config", "--config", folder.toString()).err()).contains("is a folder");
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            assertThat(CommandRun.of("config", "--config", device.toString()).err())
                    .contains("/dev/null: is not an ordinary file");
        }
        assertThat(CommandRun.of("config", "--config=").err()).contains("--config: the name is empty");
        assertThat(CommandRun.of("config", "--config", file("just a text\n").toString())
                        .err())
                .contains("callqa.yaml:1:1: is not a list of settings");
        assertThat(CommandRun.of("score", "--help", "--config", "none.yaml").exitCode())
                .isZero();
    }

    private static List<String> lines(CommandRun run) {
        return run.out().lines().map(line -> line.replaceAll(" {2,}", " ")).toList();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("callqa.yaml"), text);
    }
}
