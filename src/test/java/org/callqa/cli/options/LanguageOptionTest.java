package org.callqa.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.callqa.call.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOptionTest {

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
        assertThat(LanguageOption.of(environment, Locale.JAPAN)).isEqualTo(language);
    }

    @Test
    void withoutOneTheComputersLocaleDoes() {
        assertThat(LanguageOption.of(Map.of(), Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
        assertThat(LanguageOption.of(Map.of(), Locale.FRANCE)).isEqualTo(Language.EN);
    }

    @Test
    void aSecondStartWithAnotherLocaleSpeaksTheSame() {
        assertThat(LanguageOption.of(Map.of(LanguageOption.VARIABLE, "zh", "LC_ALL", "C.UTF-8"), Locale.ROOT))
                .isEqualTo(Language.ZH);
    }

    @Test
    void theCommandLineWins() {
        assertThat(LanguageOption.asked("score", "x", "--lang", "zh,en")).isEqualTo(Language.ZH);
        assertThat(LanguageOption.asked("score", "--lang=zh", "x")).isEqualTo(Language.ZH);
    }
}
