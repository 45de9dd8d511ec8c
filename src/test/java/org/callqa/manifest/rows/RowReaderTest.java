package org.callqa.manifest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.manifest.rows.RowReader.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aBackslashIsALetterAlsoBeforeAClosingQuote() throws Exception {
        assertThat(rows(Writer.PEOPLE, "\"Ng, Tai\\\",EAST\\mia,\"C:\\rec\\\"\nnext,row,\\\n"))
                .containsExactly("l:1 [Ng, Tai\\|EAST\\mia|C:\\rec\\]", "l:2 [next|row|\\]");
    }

    @Test
    void aQuoteInACellThatDoesNotBeginWithOneIsALetter() throws Exception {
        assertThat(rows(Writer.PEOPLE, "a,15\" rack,b\nc,\"he said \"\"go\"\", twice\",d\n"))
                .containsExactly("l:1 [a|15\" rack|b]", "l:2 [c|he said \"go\", twice|d]");
    }

    @Test
    void aStrayQuoteIsALetterWhereTheRowHasAsManyCellsAsColumnsAndElseCostsItsOwnRowOnly() throws Exception {
        assertThat(rows(
                        Writer.PEOPLE,
                        "1,\"22\" rack\",x\n2,\"the \"old\" one\",x\n3,\"the \"old\", the new\",x\n4,good,x\n"))
                .containsExactly(
                        "l:1 [1|22\" rack|x]",
                        "l:2 [2|the \"old\" one|x]",
                        "l:3 at letter 8 a quote stands alone inside a quoted cell",
                        "l:4 [4|good|x]");
    }

    @Test
    void aQuoteThatNobodyClosesSwallowsNothing() throws Exception {
        String list = "1,\"Gray, Pat,x\n2,good,x\n3,\"fine, too\",x\n4,\"Lee,x\n5,good,x\n6,good,\"x\"\n";
        assertThat(rows(Writer.PEOPLE, list))
                .containsExactly(
                        "l:1 a quote is not closed",
                        "l:2 [2|good|x]",
                        "l:3 [3|fine, too|x]",
                        "l:4 a quote is not closed",
                        "l:5 [5|good|x]",
                        "l:6 [6|good|x]");
    }

    @Test
    void aNoteMayHaveSeveralLinesAndItsRowIsNamedByTheFirst() throws Exception {
        assertThat(rows(Writer.PEOPLE, "1,\"first\r\n\r\n  second of two\",x\r\n2,b,x\r\n"))
                .containsExactly("l:1 [1|first\n\n  second of two|x]", "l:4 [2|b|x]");
    }

    @Test
    void aNoteOfSeveralLinesMayStandInTheFirstCell() throws Exception {
        assertThat(rows(Writer.PEOPLE, "\"a\nb\",2,3\nc,5,6\n")).containsExactly("l:1 [a\nb|2|3]", "l:3 [c|5|6]");
    }

    @Test
    void aNoteOfManyThousandLinesIsOneRow() throws Exception {
        String note = "a line\n".repeat(30_000);
        List<String> rows = rows(Writer.PEOPLE, "1,\"" + note + "\",x\n2,b,x\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).isEqualTo("l:30002 [2|b|x]");
    }

    @Test
    void aNoteOfManyMegabytesCostsItsOwnRowOnly() throws Exception {
        String note = "a line, with a comma\n".repeat(200_000);
        assertThat(rows(Writer.PEOPLE, "1,a,x\n2,\"" + note + "\",x\n3,b,x\n4,c,x\n"))
                .containsExactly("l:1 [1|a|x]", "l:2 a quote is not closed", "l:200003 [3|b|x]", "l:200004 [4|c|x]");
    }

    @Test
    void aPhoneSystemsRecordNeverHasSeveralLines() throws Exception {
        assertThat(rows(Writer.ASTERISK, "\"1\",\"open\n\"2\",\"good\"\n"))
                .containsExactly("l:1 a quote is not closed", "l:2 [2|good]");
    }

    @Test
    void asteriskDoublesQuotesOrWritesThemAsTheyAre() throws Exception {
        assertThat(rows(
                        Writer.ASTERISK,
                        "\"\"\"Kim \\\"\"K\\\"\" Oh\\\"\" <20>\",7\n" + "\"\"Kim\" <20>\",7\n"
                                + "\"\"24\" screens\" <20>\",7\n"))
                .containsExactly(
                        "l:1 [\"Kim \\\"K\\\" Oh\\\" <20>|7]", "l:2 [\"Kim\" <20>|7]", "l:3 [\"24\" screens\" <20>|7]");
    }

    @Test
    void aRecordThatDoublesSomeOfItsQuotesOnlyIsNotGuessedAt() throws Exception {
        assertThat(rows(Writer.ASTERISK, "\"\"\"24\" screens\"\" <20>\",7\n\"\"\"Kim\"\" <20>\",8\n"))
                .containsExactly("l:1 at letter 6 a quote stands alone inside a quoted cell", "l:2 [\"Kim\" <20>|8]");
    }

    @Test
    void freeswitchPutsNamesBetweenQuotesAsTheyCome() throws Exception {
        assertThat(rows(
                        Writer.FREESWITCH,
                        "\"Oh \\\"Big\\\" Al\", \"1\"\n\"roof\\\",\"2\"\n\"24\" TV\",\"3\"\n\"slate\\\"\",\"4\"\n"))
                .containsExactly("l:1 [Oh \"Big\" Al|1]", "l:2 [roof\\|2]", "l:3 [24\" TV|3]", "l:4 [slate\"|4]");
    }

    @Test
    void aByteThatIsNoUtf8CostsItsRowAndIsNamedByWhatStandsBeforeIt() throws Exception {
        byte[] list = "1,Jos\u00E9,x\n2,Zo\u00EB,x\n3,Ann,x\n".getBytes(StandardCharsets.UTF_8);
        list[5] = (byte) 0xFF;
        List<String> rows = rows(Writer.FREESWITCH, list);
        assertThat(rows).containsExactly("l:1 it is not UTF-8 after '1,Jos'", "l:2 [2|Zoë|x]", "l:3 [3|Ann|x]");
    }

    @Test
    void onlyPeopleAreToldToSaveTheListInAnotherEncoding() throws Exception {
        byte[] list = {'a', ',', (byte) 0xFF, '\n'};
        assertThat(remedy(Writer.PEOPLE, list)).contains("CSV UTF-8");
        assertThat(remedy(Writer.ASTERISK, list)).doesNotContain("UTF-8").contains("the other rows are used");
        assertThat(remedy(Writer.FREESWITCH, list)).doesNotContain("UTF-8");
    }

    @Test
    void whatACrashLeavesInAFileCostsItsLine() throws Exception {
        assertThat(rows(Writer.ASTERISK, "\"1\",\"a\"\n\0\0\0\0\n\"2\",\"b\"\n"))
                .containsExactly(
                        "l:1 [1|a]", "l:2 there are NUL bytes in it, as after a crash of what writes it", "l:3 [2|b]");
    }

    @Test
    void aLineTooLongForAnyRowIsLeftOut() throws Exception {
        assertThat(rows(Writer.PEOPLE, "1,a\n" + "x".repeat(3 << 20) + "\n2,b\n"))
                .containsExactly("l:1 [1|a]", "l:2 the line is longer than 1024 KiB", "l:3 [2|b]");
    }

    @Test
    void halfALastLineIsToldFromAWholeOneWithoutItsEnd() throws Exception {
        try (RowReader rows = open(Writer.ASTERISK, "\"1\",\"a\",3\n\"2\",\"b\"".getBytes(StandardCharsets.UTF_8))) {
            assertThat(rows.next().orElseThrow().cells(3)).hasSize(3);
            Row last = rows.next().orElseThrow();
            assertThat(last.cells()).hasSize(2);
            assertThatThrownBy(() -> last.cells(3)).hasMessage("the last line is not finished: it has 2 cells of 3");
        }
        assertThat(rows(Writer.ASTERISK, "\"1\",\"a\"\n\"2\",\"b"))
                .containsExactly("l:1 [1|a]", "l:2 the last line is not finished");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyDoOnAnySystem(String end) throws Exception {
        assertThat(rows(Writer.PEOPLE, "\uFEFF1,a" + end + end + "2,b" + end))
                .containsExactly("l:1 [1|a]", "l:3 [2|b]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"})
    void encodingsThatLeaveNoDoubtAreRead(String charset) throws Exception {
        String list = "recording,agent_name\n一.wav,王小明\n二.wav,李雷\n三.wav,韩梅梅\n";
        assertThat(rows(Writer.PEOPLE, list.getBytes(Charset.forName(charset))))
                .containsExactly("l:1 [recording|agent_name]", "l:2 [一.wav|王小明]", "l:3 [二.wav|李雷]", "l:4 [三.wav|韩梅梅]");
        if (charset.startsWith("UTF")) {
            assertThat(rows(Writer.PEOPLE, ("\uFEFF" + list).getBytes(Charset.forName(charset))))
                    .contains("l:1 [recording|agent_name]");
        }
    }

    @Test
    void westernLettersAreNotTakenForChineseAndAreReadWhereSeveralLinesHaveThem() throws Exception {
        byte[] list = "1,Größe\n2,Renée Müller\n3,Ångström’s\n4,plain\n".getBytes(Charset.forName("windows-1252"));
        assertThat(rows(Writer.PEOPLE, list))
                .containsExactly("l:1 [1|Größe]", "l:2 [2|Renée Müller]", "l:3 [3|Ångström’s]", "l:4 [4|plain]");
        assertThat(rows(Writer.PEOPLE, "1,Größe\n2,plain\n".getBytes(Charset.forName("windows-1252"))))
                .containsExactly("l:1 it is not UTF-8 after '1,Gr'", "l:2 [2|plain]");
        assertThat(rows(Writer.PEOPLE, "1,Наталья\n2,Ольга\n".getBytes(Charset.forName("windows-1251"))))
                .allMatch(row -> row.contains("it is not UTF-8"));
    }

    @Test
    void aWholeRowBehindWhatACrashLeftIsUsed() throws Exception {
        assertThat(rows(Writer.PEOPLE, "1,a,x\n\0\0\0" + "2,b,y\n\0\0" + "b,y\n3,c,z\n"))
                .containsExactly(
                        "l:1 [1|a|x]",
                        "l:2 [2|b|y]",
                        "l:3 there are NUL bytes in it, as after a crash of what writes it",
                        "l:4 [3|c|z]");
    }

    @Test
    void whatASpreadsheetSavesOfEmptyRowsIsNoRow() throws Exception {
        assertThat(rows(Writer.PEOPLE, "1,a,x\n,,\n\"\",\"\",\"\"\n , ,\n2,,\n"))
                .containsExactly("l:1 [1|a|x]", "l:5 [2||]");
    }

    @Test
    void whatNobodySeesAroundACellIsNoPartOfIt() throws Exception {
        assertThat(rows(Writer.PEOPLE, "\uFEFF1,a\u00A0,\u200Bx\n\uFEFF\"2\",b,y\n\"3\",\"c\u00A0\",\"z\"\r\r\n"))
                .containsExactly("l:1 [1|a|x]", "l:2 [2|b|y]", "l:3 [3|c|z]");
    }

    @Test
    void theEndOfLinesIsWhatMostLinesHave() throws Exception {
        assertThat(rows(Writer.PEOPLE, "1,a,x\r2,b,y\r3,c,z\n"))
                .containsExactly("l:1 [1|a|x]", "l:2 [2|b|y]", "l:3 [3|c|z]");
        assertThat(rows(Writer.PEOPLE, "1,a,x\n2,b,\"y\rz\"\n")).containsExactly("l:1 [1|a|x]", "l:2 [2|b|y\rz]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r,id\r1,a\n2,b\n3,c\n",
                "r,id\n1,a\r2,b\r3,c\r",
                "r,id\r\n1,a\r2,b\n3,c",
                "r,id\r1,a\r\n2,b\r\n3,c\n",
                "r,id\r\r\n1,a\r\r\n2,b\r3,c\r\n"
            })
    void everyKindOfLineEndEndsALineHoweverTheyAreMixed(String list) throws Exception {
        assertThat(rows(Writer.PEOPLE, list)).containsExactly("l:1 [r|id]", "l:2 [1|a]", "l:3 [2|b]", "l:4 [3|c]");
    }

    @Test
    void oneDamagedLetterDoesNotChangeTheEncodingOfAChineseList() throws Exception {
        byte[] list = "1,王小明\n2,李雷\n3,韩梅梅\n".getBytes(StandardCharsets.UTF_8);
        list[2] = 'x';
        assertThat(rows(Writer.PEOPLE, list)).contains("l:2 [2|李雷]", "l:3 [3|韩梅梅]");
    }

    private List<String> rows(Writer writer, String list) throws IOException {
        return rows(writer, list.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rows(Writer writer, byte[] list) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RowReader reader = open(writer, list)) {
            reader.begin(0, ',', 3);
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                try {
                    rows.add(row.get().place() + " ["
                            + String.join("|", row.get().cells()) + "]");
                } catch (InvalidRowException damaged) {
                    rows.add(row.get().place() + " " + damaged.getMessage());
                }
            }
        }
        return rows;
    }

    private String remedy(Writer writer, byte[] list) throws IOException {
        try (RowReader reader = open(writer, list)) {
            reader.next().orElseThrow().cells();
            return "";
        } catch (InvalidRowException damaged) {
            return damaged.remedy();
        }
    }

    private RowReader open(Writer writer, byte[] list) throws IOException {
        return RowReader.open(Files.write(folder.resolve("l"), list), writer);
    }
}
