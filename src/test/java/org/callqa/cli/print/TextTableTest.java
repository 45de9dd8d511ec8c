package org.callqa.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirLongestCell() {
        assertThat(print(new TextTable(2).row("a", "bb", "c").row("aaaa", "b", "c"), 60))
                .isEqualTo("""
                  a     bb  c
                  aaaa  b   c
                """);
    }

    @Test
    void theLastColumnWrapsBelowItself() {
        String text = "one two three four five six seven eight nine ten";
        assertThat(print(new TextTable(0).row("x", text), 30)).isEqualTo("""
                x  one two three four five six
                   seven eight nine ten
                """);
    }

    @Test
    void chineseCharactersCountAsTwoColumns() {
        assertThat(print(new TextTable(0).row("王芳", "x").row("abcd", "x"), 60)).isEqualTo("""
                王芳  x
                abcd  x
                """);
    }

    @Test
    void aNameThatLooksLikeMarkupIsPrintedAsItIs() {
        assertThat(print(new TextTable(0).row("@|red,bold Sarah|@", "x"), 60)).isEqualTo("@|red,bold Sarah|@  x\n");
    }

    @Test
    void aWordLongerThanTheLineIsCut() {
        assertThat(print(new TextTable(0).row("x", "0123456789".repeat(3)), 23)).isEqualTo("""
                x  01234567890123456789
                   0123456789
                """);
    }

    @Test
    void chineseWrapsWithoutSpaces() {
        assertThat(print(new TextTable(0).row("x", "请问还有什么可以帮您的吗"), 23)).isEqualTo("""
                x  请问还有什么可以帮您
                   的吗
                """);
    }

    @Test
    void noRowsPrintNothing() {
        assertThat(print(new TextTable(0), 60)).isEmpty();
    }

    private static String print(TextTable table, int width) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        table.print(out, width);
        out.flush();
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
