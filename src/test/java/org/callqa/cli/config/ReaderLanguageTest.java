package org.callqa.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, , ZH",
        "C, zh_CN.UTF-8, EN",
        "POSIX, zh_CN.UTF-8, EN",
        "C.UTF-8, , EN",
        ", zh_CN.GB18030, ZH",
        ", en_GB.UTF-8, EN",
        ", de_DE.UTF-8, EN"
    })
    void theEnvironmentSaysWhichLanguageIsRead(String all, String lang, Language language) {
        Map<String, String> environment = Map.of("LC_ALL", all == null ? "" : all, "LANG", lang == null ? "" : lang);
        assertThat(ReaderLanguage.of(environment, Locale.JAPAN)).isEqualTo(language);
    }

    @Test
    void withoutOneTheComputersLocaleDoes() {
        assertThat(ReaderLanguage.of(Map.of(), Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
        assertThat(ReaderLanguage.of(Map.of(), Locale.FRANCE)).isEqualTo(Language.EN);
    }

    @Test
    void aSecondStartWithAnotherLocaleSpeaksTheSame() {
        assertThat(ReaderLanguage.of(Map.of(ReaderLanguage.VARIABLE, "zh", "LC_ALL", "C.UTF-8"), Locale.ROOT))
                .isEqualTo(Language.ZH);
    }

    @Test
    void theCommandLineWins() {
        assertThat(ReaderLanguage.asked(Optional.empty(), "score", "x", "--lang", "zh,en"))
                .isEqualTo(Language.ZH);
        assertThat(ReaderLanguage.asked(Optional.empty(), "score", "--lang=zh", "x"))
                .isEqualTo(Language.ZH);
    }

    @Test
    void aConfigurationFileComesBeforeTheEnvironment() {
        assertThat(ReaderLanguage.asked(Optional.of("zh,en"), "score", "x")).isEqualTo(Language.ZH);
        assertThat(ReaderLanguage.asked(Optional.of("zh"), "score", "--lang", "en", "x"))
                .isEqualTo(Language.EN);
    }
}
