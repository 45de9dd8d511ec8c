package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", " +1", "\u00A0=1", "\u3000-1+2", "＝1+1", "＋1"})
    void aCellThatASpreadsheetWouldRunIsNeutralised(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void whatWouldBeAFormulaWhereCellsArePartedElsewhereIsNeutralised() {
        assertThat(CsvTable.harmless("c1;=1+1")).isEqualTo("c1;'=1+1");
        assertThat(CsvTable.harmless("c1; +1+cmd|' /C calc'!A0")).isEqualTo("c1;' +1+cmd|' /C calc'!A0");
        assertThat(CsvTable.harmless("c1;\"=1+1;")).isEqualTo("c1;'\"=1+1;");
        assertThat(CsvTable.harmless("\t+1+1")).isEqualTo("' +1+1");
        assertThat(CsvTable.harmless("Kim\t=1+1")).isEqualTo("Kim =1+1");
    }

    @Test
    void noFileSpeaksToTheTerminalThatShowsIt() {
        assertThat(CsvTable.harmless("Kim\u001b[31m \u202egpj.exe")).isEqualTo("Kim\uFFFD[31m \uFFFDgpj.exe");
    }

    @Test
    void ordinaryCellsStayAsTheyAre() {
        assertThat(CsvTable.harmless("您好, 1-2=3; -5 dB")).isEqualTo("您好, 1-2=3; -5 dB");
        assertThat(CsvTable.harmless("")).isEmpty();
        assertThat(CsvTable.harmless("-26.3")).isEqualTo("-26.3");
        assertThat(CsvTable.harmless("-26.3+A1")).isEqualTo("'-26.3+A1");
    }

    @Test
    void aCellStaysOnOneLine() {
        assertThat(CsvTable.harmless("one\r\ntwo\nthree")).isEqualTo("one two three");
    }

    @Test
    void theFileBeginsWithAByteOrderMarkAndQuotesOnlyWhatNeedsIt() throws IOException {
        StringWriter out = new StringWriter();
        CsvTable.of(List.of("a", "b"), List.of(List.of("x, y", "says \"hi\""), List.of("谢谢", "")))
                .writeTo(out);
        assertThat(out).hasToString("\uFEFFa,b\n\"x, y\",\"says \"\"hi\"\"\"\n谢谢,\n");
    }
}
