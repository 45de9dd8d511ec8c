package org.callqa.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.speech.models.BundledModels;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.vosk.ForkedJvm.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Words and numbers must come through whatever the user's locale. */
@EnabledOnOs(OS.LINUX)
class LocaleTest {

    @TempDir
    private Path scratch;

    private String mandarin;

    @BeforeEach
    void unpack() throws Exception {
        mandarin = new BundledModels(CacheFolder.at(scratch.resolve("cache")))
                .folder(Language.ZH)
                .toString();
    }

    @Test
    void mandarinSurvivesALocaleWithoutUnicode() throws Exception {
        Outcome outcome =
                ForkedJvm.run(scratch, Map.of("LC_ALL", "C"), HearInOwnProcess.class, mandarin, "mandarin.wav");

        assertThat(outcome.output()).contains("numbers as in C\n").contains("您好 ", "请问 ", "什么 ");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void numbersSurviveALocaleWithDecimalCommas() throws Exception {
        Path locales = makeGermanLocale();

        Outcome outcome = ForkedJvm.run(
                scratch,
                Map.of("LOCPATH", locales.toString(), "LC_ALL", "de_DE.UTF-8"),
                HearInOwnProcess.class,
                mandarin,
                "mandarin.wav");

        assertThat(outcome.output())
                .as("the locale must be active, or this test shows nothing")
                .contains("numbers as in de_DE.UTF-8\n");
        assertThat(outcome.output()).containsPattern("您好 [01]\\.\\d+\n");
        assertThat(outcome.exit()).isZero();
    }

    private Path makeGermanLocale() throws InterruptedException {
        try {
            Path locales = Files.createDirectories(scratch.resolve("locales"));
            int exit = new ProcessBuilder(
                            "localedef",
                            "-i",
                            "de_DE",
                            "-f",
                            "UTF-8",
                            locales.resolve("de_DE.UTF-8").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.resolve("localedef.txt").toFile())
                    .start()
                    .waitFor();
            if (exit == 0) {
                return locales;
            }
        } catch (IOException e) {
            // no localedef here
        }
        return abort("localedef cannot make de_DE.UTF-8 here (Debian: package locales): decimal commas are NOT tested");
    }
}
