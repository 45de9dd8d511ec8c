package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes whatever the locale and the Java version, with a recording whose name is Chinese. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyLocaleIT {

    @TempDir
    private static Path folder;

    private Path night;
    private Map<String, String> reports;

    @BeforeAll
    void scoreTheNightInUtf8() throws Exception {
        night = SampleCalls.smallNight(folder.resolve("night"));
        reports = score("utf-8", new CallqaProcess(folder.resolve("utf-8.log"), args("utf-8")), "C.UTF-8");
        assertThat(reports.get("answers.csv")).contains("录音 第二.wav");
    }

    @Test
    void theBareLocaleOfCronChangesNothing() throws Exception {
        assertThat(score("c", new CallqaProcess(folder.resolve("c.log"), args("c")), "C"))
                .isEqualTo(reports);
    }

    @Test
    void aDecimalCommaChangesNothing() throws Exception {
        assumeTrue(decimalComma(), "SKIPPED: the locale de_DE.UTF-8 is not installed; localedef makes it");
        assertThat(score("de", new CallqaProcess(folder.resolve("de.log"), args("de")), "de_DE.UTF-8"))
                .isEqualTo(reports);
    }

    @Test
    void aNewerJavaChangesNothing() throws Exception {
        String newer = System.getenv("CALLQA_JDK25");
        assumeTrue(newer != null, "SKIPPED: CALLQA_JDK25 names no JDK 25");
        CallqaProcess process = CallqaProcess.ofTheJar(Path.of(newer), folder.resolve("25.log"), args("25"));
        assertThat(score("25", process, "C")).isEqualTo(reports);
        assertThat(Files.readString(folder.resolve("25/run.json"))).containsPattern("\"java\" : \"25");
    }

    /** Asks the C library itself, so that a locale that is missing or ineffective does not pass for a test. */
    private static boolean decimalComma() throws Exception {
        ProcessBuilder printf = new ProcessBuilder("locale", "-k", "decimal_point");
        printf.environment().put("LC_ALL", "de_DE.UTF-8");
        Process process = printf.redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 && answer.contains("decimal_point=\",\"");
    }

    private String[] args(String name) {
        return SampleCalls.score(night, folder.resolve(name));
    }

    private Map<String, String> score(String name, CallqaProcess process, String locale) throws Exception {
        int exitCode = process.with("LC_ALL", locale).run();
        assertThat(exitCode).as(process.output()).isZero();
        return ReportFiles.of(folder.resolve(name));
    }
}
