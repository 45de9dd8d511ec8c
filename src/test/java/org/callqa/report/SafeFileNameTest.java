package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTest {

    @Test
    void ordinaryIdsAreTheirOwnFileNames() {
        assertThat(SafeFileName.of(List.of("a.17", "王芳")))
                .containsEntry("a.17", "a.17")
                .containsEntry("王芳", "王芳");
    }

    @Test
    void noIdLeadsOutOfTheFolderOrHidesItself() {
        assertThat(SafeFileName.of(List.of("../../etc/cron", "", "..", "a\u0000b", "NUL", "com1.x"))
                        .values())
                .containsExactlyInAnyOrder("_.._.._etc_cron", "_", "_..", "a_b", "_NUL", "_com1.x");
    }

    @Test
    void idsThatWouldShareAFileGetOneEach() {
        assertThat(SafeFileName.of(List.of("a/b", "a:b", "A_B", "a_b")).values())
                .doesNotHaveDuplicates()
                .extracting(String::toLowerCase)
                .containsExactlyInAnyOrder("a_b", "a_b~2", "a_b~3", "a_b~4");
    }

    /** File systems count bytes: 255 of them, less what stands before and behind the name. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "王", "\uD842\uDFB7"})
    void aVeryLongIdMakesAShortName(String letter) {
        assertThat(SafeFileName.of(List.of(letter.repeat(5000))).values())
                .singleElement()
                .satisfies(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 200));
    }
}
