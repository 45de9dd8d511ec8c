package org.callqa.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)");

    private final Properties english = Texts.all(Language.EN);
    private final Properties chinese = Texts.all(Language.ZH);

    @Test
    void everySentenceStandsInBothLanguages() {
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    /** English may leave out what its grammar says otherwise, never what the reader needs. */
    @Test
    void aSentenceHasTheSameSlotsInBothLanguages() {
        for (String key : english.stringPropertyNames()) {
            assertThat(slots(chinese.getProperty(key))).as(key).isEqualTo(slots(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternCanBeFilledWithAnyCount(Language language) {
        Properties texts = language == Language.EN ? english : chinese;
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).doesNotContain("'");
            if (SLOT.matcher(texts.getProperty(key)).find()) {
                for (int count : new int[] {0, 1, 2, 1_000}) {
                    Object[] slots = Stream.generate(() -> count).limit(8).toArray();
                    assertThat(new MessageFormat(texts.getProperty(key)).format(slots))
                            .as(key)
                            .doesNotContain("{");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void verdictsPartiesAndLanguagesHaveWords(Language language) {
        Texts texts = Texts.of(language);
        for (Verdict verdict : Verdict.values()) {
            assertThat(texts.verdict(verdict)).isNotBlank();
        }
        for (Party party : Party.values()) {
            assertThat(texts.party(party)).isNotBlank();
        }
        assertThat(Stream.of(Language.values()).map(texts::language)).doesNotHaveDuplicates();
    }

    @Test
    void aZoneIsToldWithItsDistanceFromUtcWhereThatIsTheSameAllYear() {
        assertThat(Stream.of("Asia/Shanghai", "America/New_York", "UTC", "Z", "-03:30", "Etc/UTC")
                        .map(ZoneId::of)
                        .map(Texts.of(Language.EN)::zone))
                .containsExactly(
                        "Asia/Shanghai (UTC+08:00)", "America/New_York", "UTC", "UTC", "UTC-03:30", "Etc/UTC (UTC)");
    }

    @Test
    void theFiveVerdictsInChinese() {
        assertThat(Stream.of(Verdict.values()).map(Texts.of(Language.ZH)::verdict))
                .containsExactly("做到", "未做到", "不涉及", "不确定", "无法测量");
    }

    /** Keys that are put together from parts are found by their beginning. */
    @Test
    void everySentenceIsUsed() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path root : List.of(Path.of("src", "main", "java", "org", "callqa"), Path.of("src", "main", "jte"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        String all = code.toString();
        Set<String> unused = english.stringPropertyNames().stream()
                .filter(key -> !all.contains('"' + key + '"') && !madeOfParts(key, all))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static boolean madeOfParts(String key, String code) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (code.contains('"' + key.substring(0, dot + 1) + '"')) {
                return true;
            }
        }
        return code.matches("(?s).*fact\\(\\s*\"" + Pattern.quote(key.substring(key.lastIndexOf('.') + 1)) + "\".*");
    }

    private static Set<String> slots(String pattern) {
        return SLOT.matcher(pattern)
                .results()
                .map(slot -> slot.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
