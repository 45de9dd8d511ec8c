package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell's launcher, with a java that tells what it was started with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER = Path.of("src/main/launcher/callqa");

    /** Where this JVM can give it to a program at all. */
    private static final String CHINESE =
            System.getProperty("sun.jnu.encoding", "").equals("UTF-8") ? "录音/王芳.wav" : "a.wav";

    @TempDir
    private Path folder;

    private Path launcher;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(folder.resolve("opt/call qa"));
        launcher = Files.copy(LAUNCHER, home.resolve("callqa"));
        executable(launcher);
        Files.writeString(home.resolve("callqa.jar"), "");
        environment.put("JAVA_HOME", java("home", "17.0.2").toString());
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sed", "readlink")) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            executable(Files.copy(found, tools.resolve(tool)));
        }
        environment.put("PATH", tools.toString());
    }

    @Test
    void everyArgumentArrivesAsItWasGiven() throws Exception {
        Run run = start(launcher, "score", "a b", "\"quoted\"", "it's", CHINESE, "", "*", "$HOME", "--", "-x");

        assertThat(run.lines())
                .containsExactly(
                        "<-XX:TieredStopAtLevel=1>",
                        "<-XX:+UseSerialGC>",
                        "<-jar>",
                        "<" + launcher.toRealPath().resolveSibling("callqa.jar") + ">",
                        "<score>",
                        "<a b>",
                        "<\"quoted\">",
                        "<it's>",
                        "<" + CHINESE + ">",
                        "<>",
                        "<*>",
                        "<$HOME>",
                        "<-->",
                        "<-x>");
        assertThat(run.exitCode()).as("that of the program").isEqualTo(3);
    }

    @Test
    void itIsFoundThroughLinksFromAnyFolder() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("usr/bin"));
        Path absolute = Files.createSymbolicLink(bin.resolve("qa"), launcher);
        Path relative = Files.createSymbolicLink(folder.resolve("callqa-link"), Path.of("usr/bin/qa"));

        for (Path link : List.of(absolute, relative)) {
            assertThat(start(link, "models").lines())
                    .contains("<" + launcher.toRealPath().resolveSibling("callqa.jar") + ">", "<models>");
        }
    }

    @Test
    void furtherFlagsOfTheJvmComeFromTheEnvironment() throws Exception {
        environment.put("CALLQA_OPTS", "-Xmx4g -Dx=*");

        assertThat(start(launcher, "score").lines())
                .containsSubsequence("<-XX:+UseSerialGC>", "<-Xmx4g>", "<-Dx=*>", "<-jar>");
    }

    @Test
    void javaIsFoundInThePathWhereJavaHomeHasNone() throws Exception {
        environment.put("JAVA_HOME", folder.resolve("gone").toString());
        environment.put("PATH", java("path", "21").resolve("bin") + ":" + environment.get("PATH"));

        assertThat(start(launcher, "score").exitCode()).isEqualTo(3);
    }

    @Test
    void withoutJavaItSaysSo() throws Exception {
        environment.put("JAVA_HOME", folder.resolve("gone").toString());
        Run gone = start(launcher, "score");
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.output())
                .startsWith("callqa: there is no java in JAVA_HOME (")
                .contains("Java 17 or newer");

        environment.put("JAVA_HOME", "");
        assertThat(start(launcher, "score").output()).startsWith("callqa: there is no java; install Java 17");
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        for (String old : List.of("1.8.0_352", "11.0.17", "16")) {
            environment.put("JAVA_HOME", java("old-" + old, old).toString());
            Run run = start(launcher, "score");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output())
                    .contains("is Java " + old.replaceFirst("^1[.]", "").split("[.]")[0] + ",", "needs 17 or newer");
        }
    }

    @Test
    void withoutALocaleFileNamesAreUtf8AllTheSame() throws Exception {
        environment.put("LC_ALL", "C");
        assertThat(start(launcher, "locale").output()).contains("LC_ALL=C.UTF-8");
        environment.put("LC_ALL", "zh_CN.GBK");
        assertThat(start(launcher, "locale").output()).contains("LC_ALL=zh_CN.GBK");
    }

    @Test
    void withoutItsJarItSaysWhereThatBelongs() throws Exception {
        Files.delete(launcher.resolveSibling("callqa.jar"));

        assertThat(start(launcher, "score").output()).contains("callqa.jar is missing; this file belongs beside it");
    }

    @Test
    void inAFolderThatIsGoneItSaysSo() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Process shell = new ProcessBuilder("/bin/sh", "-c", "rmdir \"$PWD\" && exec '" + launcher + "' status")
                .directory(gone.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("callqa: the current folder is gone; change to another one")
                .doesNotContain("\tat ");
        assertThat(shell.waitFor()).isEqualTo(1);
    }

    private record Run(int exitCode, String output) {

        List<String> lines() {
            return output.lines().filter(line -> line.startsWith("<")).toList();
        }
    }

    private Run start(Path program, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }

    /** A home of Java whose program prints its arguments and ends with 3. */
    private Path java(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                case "$*" in
                    *-version)
                        echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=1' >&2
                        echo 'openjdk version "VERSION" 2022-01-18' >&2
                        exit 0 ;;
                esac
                for arg; do printf '<%s>\\n' "$arg"; done
                echo "LC_ALL=$LC_ALL"
                exit 3
                """.replace("VERSION", version));
        executable(java);
        return home;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
