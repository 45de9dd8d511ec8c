package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpAndVersionAnswerWithoutADatabase() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("score", "models", "Exit codes");
        assertThat(run("score", "--help")).isZero();
        assertThat(out.toString()).contains("--max-audio-minutes", "Examples:");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("callqa ");
    }

    @Test
    void aCommandLineThatCannotBeUnderstoodIsAUsageError() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(run("scroe")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("unknown command 'scroe'; did you mean 'score'?");
        assertThat(run("score", folder.toString(), "--threads", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(run("score", folder.toString(), "--language", "fr")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("callqa scores en and zh");
    }

    @Test
    void aRubricWithAMistakeIsRefusedBeforeAnythingElse() throws Exception {
        Path rubric = Files.writeString(folder.resolve("house.yaml"), "rubric: [unfinished\n");
        assertThat(run("score", folder.toString(), "--rubric", rubric.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("house.yaml:");
    }

    @Test
    void aFolderThatIsNotThereIsAUsageErrorInOneLine() {
        assertThat(run("score", folder.resolve("none").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("not a folder").doesNotContain("\tat ");
    }

    @Test
    void aModelThatIsNotThereIsAUsageErrorWithTheRemedy() throws Exception {
        Files.writeString(folder.resolve("a.wav"), "");
        assertThat(run("score", folder.toString(), "--language", "en", "--model", "en=no-such-model"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("callqa models get no-such-model");
        assertThat(run("score", folder.toString(), "--language", "en", "--model", "xx=whatever"))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aMistakeIsAnsweredInOneLineAndNotWithTheWholeHelp() {
        for (String[] mistaken : new String[][] {
            {"score", "r", "--otu", "x"},
            {"score", "r", "--threads", "many"},
            {"score", "r", "--calls-format", "asterix"},
            {
                "score",
                "r",
                "--max-unmatched",
                "lots",
                "--state",
                folder.resolve("state").toString()
            },
            {"score", "r", "--country", "XX"},
            {"score"},
            {"score", "r", "--out", ""},
            {"scroe", "r"},
            {"explain", "c", "one too many"}
        }) {
            CommandRun run = CommandRun.of(mistaken);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err().lines()).as(String.join(" ", mistaken)).hasSizeBetween(1, 2);
            assertThat(run.err()).startsWith("callqa: ").doesNotContain("Usage:", "\tat ");
        }
    }

    @Test
    void whatWasMeantIsAsked() {
        assertThat(CommandRun.of("score", "r", "--otu", "x").err())
                .contains("unknown option '--otu'; did you mean '--out'?", "see 'callqa score --help'");
        assertThat(CommandRun.of("modles").err()).contains("did you mean 'models'?");
    }

    @Test
    void whatBeginsWithADashAndIsNoOptionIsToldHowToBeGiven() {
        assertThat(CommandRun.of("explain", "-1+2").err())
                .startsWith("callqa: unknown option '-1+2'; if it is a value that begins with a dash, write -- in front"
                        + " of it: callqa explain -- -1+2\n");
        assertThat(CommandRun.of("explain", "-1+2", "--lang", "zh").err()).contains("callqa explain -- -1+2");
        assertThat(CommandRun.of("explain", "--", "-1+2").err()).doesNotContain("unknown option");
        assertThat(CommandRun.of("explain", "--sate", "x").err()).contains("did you mean '--state'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--calls-format asterix|--calls-format: 'asterix' is not known here; known are csv, asterisk, freeswitch;"
                        + " did you mean 'asterisk'?"
                        + "|--calls-format：这里不认识“asterix”；可用的有 csv, asterisk, freeswitch；是不是“asterisk”？",
                "--period day,yaer|--period: 'yaer' is not known here; known are day, week, month"
                        + "|--period：这里不认识“yaer”；可用的有 day, week, month",
                "--threads many|--threads: 'many' is not a whole number; write it like 4|--threads：“many”不是整数；请写成 4 这样",
                "--show-numbers=perhaps|--show-numbers: 'perhaps' is not true or false; write true or false"
                        + "|--show-numbers：“perhaps”不是 true 或 false；请写 true 或 false",
                "--out|--out: has no value; write it like --out DIR|--out：没有值；请写成 --out DIR 这样",
                "--out a --out b|--out: stands twice; keep one of them|--out：出现了两次；请只留一个"
            })
    void aValueThatCannotBeIsAnsweredInCallqasOwnWords(String options, String english, String chinese) {
        for (String language : new String[] {"en", "zh"}) {
            List<String> args = new ArrayList<>(List.of("score", "r", "--lang", language));
            args.addAll(List.of(options.split(" ")));
            assertThat(CommandRun.of(args.toArray(String[]::new)).err().lines().findFirst())
                    .contains(language.equals("en") ? "callqa: " + english : "callqa：" + chinese);
        }
    }

    @Test
    void anUnknownCountryIsRefusedByNameWithTheKnownOnes() {
        assertThat(CommandRun.of("score", "r", "--country", "XX").err())
                .startsWith("callqa: --country: the telephone tones of 'XX' are not known; known are ")
                .contains("CN", "US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"models.json", "https:models", "file:///models.json"})
    void anAddressThatIsNoneIsRefusedByTheOption(String list) {
        CommandRun run = CommandRun.of("models", "get", "vosk-model-cn-0.22", "--list", list);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("callqa: --list '" + list + "': no address of a list of models");
    }

    @Test
    void aColumnThatIsMisspeltInANamePatternIsRefusedByName() {
        assertThat(CommandRun.of("score", "r", "--name-pattern", "{agnet_id}_{call_id}.wav")
                        .err())
                .contains("--name-pattern", "no column {agnet_id}", "did you mean {agent_id}?");
        assertThat(CommandRun.of("score", "r", "--name-pattern", "{desk}_{caller}_{called}_{caller_id}_{call_id}.wav")
                        .err())
                .contains("not a folder");
    }

    @Test
    void anEmptyNameOfAFileOrFolderIsRefusedByTheNameOfItsOption() {
        for (String option : new String[] {"--out", "--state", "--calls", "--rubric", "--agents", "--cel"}) {
            assertThat(CommandRun.of("score", "r", option, "").err())
                    .startsWith("callqa: " + option + ": the name is empty");
        }
        assertThat(CommandRun.of("score", "").err()).startsWith("callqa: RECORDINGS: the name is empty");
    }

    @Test
    void anOptionWithoutAValueIsNotTakenForAllOrForNone() {
        for (String option : new String[] {"--agent", "--queue", "--team", "--company", "--on-finish", "--period"}) {
            assertThat(CommandRun.of("score", "r", option, "").err()).startsWith("callqa: " + option + ": ");
            assertThat(CommandRun.of("score", "r", option + "=").exitCode()).isEqualTo(ExitCode.USAGE);
        }
        assertThat(CommandRun.of("models", "get", "m", "--list", "").err())
                .startsWith("callqa: --list: the value is empty");
    }

    @Test
    void aListThatAReportWouldReplaceIsRefusedByItsOption() throws Exception {
        Path calls = Files.createDirectory(folder.resolve("calls"));
        Path agents = Files.writeString(folder.resolve("agents.csv"), "id,name\n7,Kim\n");
        CommandRun run = CommandRun.of(
                "score",
                calls.toString(),
                "--agents",
                agents.toString(),
                "--out",
                calls.resolve("..").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("callqa: --agents " + agents + ": a report of this name would take its place");
        assertThat(agents).hasContent("id,name\n7,Kim");
    }

    @Test
    void aNameThatBeginsWithAnAtIsANameAndNoFileOfOptions() throws Exception {
        Path options = Files.writeString(folder.resolve("options"), "--help");
        CommandRun run = CommandRun.of("score", "@" + options);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("@" + options, "not a folder");
    }

    @Test
    void aNumberBeyondReasonIsRefusedAndNotTurnedRound() {
        for (String[] beyond : new String[][] {
            {"--stuck-after", "1193047h"},
            {"--stuck-after", "-1s"},
            {"--settle", "-1s"},
            {"--settle", "99999999999999h"},
            {"--min-found", "101%"},
            {"--threads", "2147483648"},
            {"--max-audio-minutes", "9223372036854775808"}
        }) {
            CommandRun run = CommandRun.of("score", folder.toString(), beyond[0], beyond[1]);
            assertThat(run.exitCode()).as(beyond[1]).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).startsWith("callqa: " + beyond[0]);
        }
    }

    @Test
    void helpOfACommandCanBeAskedForBothWays() {
        assertThat(CommandRun.of("help", "score").out())
                .isEqualTo(CommandRun.of("score", "--help").out());
        assertThat(CommandRun.of("help", "rubric", "diff").out())
                .isEqualTo(CommandRun.of("rubric", "diff", "--help").out())
                .startsWith("Usage: callqa rubric diff ");
        assertThat(CommandRun.of("help", "score", "--lang", "zh").out())
                .isEqualTo(CommandRun.of("score", "--help", "--lang", "zh").out());
        assertThat(CommandRun.of("help").out()).contains("Examples:");
        assertThat(CommandRun.of("help", "help").out()).startsWith("Display help");
    }

    @Test
    void helpOfACommandThatIsNoneAsksWhatWasMeant() {
        for (String[] asked : new String[][] {
            {"help", "scroe", "callqa: unknown command 'scroe'; did you mean 'score'?"},
            {"scroe", "--help", "callqa: unknown command 'scroe'; did you mean 'score'?"}
        }) {
            CommandRun run = CommandRun.of(asked[0], asked[1]);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).startsWith(asked[2]);
            assertThat(run.out()).isEmpty();
        }
        CommandRun below = CommandRun.of("help", "rubric", "difff");
        assertThat(below.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(below.err())
                .startsWith(
                        "callqa: unknown command 'difff'; did you mean 'diff'?\ncallqa: see 'callqa rubric --help'");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneLineBeforeAnythingIsRead() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        CommandRun run = CommandRun.of(
                "score", folder.toString(), "--out", folder.resolve("file/out").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .startsWith("callqa: --out " + folder.resolve("file/out") + ": reports cannot be written there: ")
                .doesNotContain("java.", "\tat ");
        assertThat(run.err().lines()).hasSize(1);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
