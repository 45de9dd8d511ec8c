package org.callqa.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void anEscapeSequenceLosesItsEscape() {
        assertThat(Printable.of("\u001b]0;owned\u0007Sarah\u009b31m")).isEqualTo("\uFFFD]0;owned\uFFFDSarah\uFFFD31m");
    }

    @Test
    void aLineBreakCannotForgeALine() {
        assertThat(Printable.of("Sarah\r\ncall en-02\u2028x\u0085y")).isEqualTo("Sarah  call en-02 x\uFFFDy");
    }

    @Test
    void theReadingOrderCannotBeReversed() {
        assertThat(Printable.of("a\u202Egnp.exe\u2066b")).isEqualTo("a\uFFFDgnp.exe\uFFFDb");
    }

    @Test
    void marksAreNotHeapedOverTheLinesBeside() {
        assertThat(Printable.of("e" + "\u0301".repeat(40) + "nd")).isEqualTo("e" + "\u0301".repeat(6) + "nd");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(Printable.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    void wordsOfAnyLanguageStayAsTheyAre() {
        assertThat(Printable.of("王芳 señora Ωμέγα 😀 … x̂")).isEqualTo("王芳 señora Ωμέγα 😀 … x̂");
    }
}
