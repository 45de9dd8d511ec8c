package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.cli.config.Configuration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class HelpTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static CommandLine chinese() {
        CommandLine command = new CommandLine(new CallqaCommand());
        command.getCommandSpec().addOption(Configuration.option());
        Help.speak(command, Language.ZH);
        return command;
    }

    @Test
    void everyCommandAndOptionIsDescribedInChinese() {
        List<String> english = new ArrayList<>();
        commands(chinese()).forEach(command -> {
            CommandSpec spec = command.getCommandSpec();
            boolean said = Stream.of(
                            spec.usageMessage().description(),
                            spec.usageMessage().header())
                    .flatMap(Arrays::stream)
                    .anyMatch(line -> HAN.matcher(line).find());
            if (!said) {
                english.add(spec.qualifiedName());
            }
            for (ArgSpec arg : spec.args()) {
                if (!arg.hidden()
                        && !HAN.matcher(String.join("", arg.description())).find()) {
                    english.add(spec.qualifiedName() + " " + arg.paramLabel() + " " + names(arg));
                }
            }
        });
        assertThat(english).isEmpty();
    }

    @Test
    void everyChineseDescriptionIsOfSomething() {
        Set<String> known = new TreeSet<>(Set.of("examples", "usage.synopsisHeading", "usage.commandListHeading"));
        commands(chinese()).forEach(command -> {
            String name = command.getCommandSpec().qualifiedName(".");
            for (ArgSpec arg : command.getCommandSpec().args()) {
                names(arg).forEach(key -> {
                    known.add(key);
                    known.add(name + "." + key);
                });
            }
            known.add(name);
        });
        assertThat(Help.in(Language.ZH).keySet().stream()
                        .filter(key -> !known.contains(key))
                        .filter(key -> !known.contains(key.replaceFirst("\\.usage\\..*", "")))
                        .filter(key -> !key.startsWith("mixinStandardHelpOptions.") && !key.startsWith("helpCommand.")))
                .isEmpty();
    }

    @Test
    void helpIsChineseForWhoeverAsksForIt() {
        CommandRun run = CommandRun.of("score", "--help", "--lang", "zh");
        assertThat(run.out()).contains("用法", "录音目录", "示例：").doesNotContain("Examples:");
    }

    @Test
    void aMistakeIsToldInChineseToWhoeverAsksForIt() {
        assertThat(CommandRun.of("score", "--lang", "zh").err()).contains("缺少 1 个参数：RECORDINGS");
        assertThat(CommandRun.of("score", "--lang=zh", "--treads", "2", "x").err())
                .contains("没有“--treads”这个选项");
        assertThat(CommandRun.of("explain", "en-03", "--lang", "zh", "--state", "no-such-folder")
                        .err())
                .contains("这里没有 callqa 保存的结果");
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    private static Set<String> names(ArgSpec arg) {
        if (arg instanceof OptionSpec option) {
            return Arrays.stream(option.names())
                    .map(name -> name.replaceFirst("^-+", ""))
                    .collect(Collectors.toSet());
        }
        return Set.of(
                arg.paramLabel() + "[" + ((PositionalParamSpec) arg).index().min() + "]");
    }
}
