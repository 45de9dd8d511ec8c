package org.callqa.manifest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "，"})
    void whatSeparatesTheCellsShowsInTheHeader(String separator) throws Exception {
        String list = "recording,agent_id,ring_seconds\n1.wav,\"a,;|b\",7\n".replace(",", separator);
        try (RowReader rows = open(list)) {
            Header header = Header.read(rows);
            assertThat(header.columns()).containsExactly("recording", "agent_id", "ring_seconds");
            assertThat(header.cells(rows.next().orElseThrow()))
                    .containsEntry("agent_id", "a,;|b".replace(",", separator))
                    .containsEntry("ring_seconds", "7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "\"sep=;\"\r\n", "Calls of Monday\n\n", "Calls of Monday;;\nMay 4;;\n"})
    void whatSpreadsheetsAndPeoplePutAboveTheHeaderIsPassedOver(String above) throws Exception {
        try (RowReader rows = open(above + "recording;agent_id;mood\n1.wav;007;calm\n")) {
            assertThat(Header.read(rows).columns()).containsExactly("recording", "agent_id", "mood");
            assertThat(rows.next().orElseThrow().place())
                    .isEqualTo("l.csv:" + (above.lines().count() + 2));
        }
    }

    @ParameterizedTest
    @CsvSource({"Call ID, call_id", "callId, call_id", "AGENT-NAME, agent_name", "Started At, started_at", "mood, mood"
    })
    void headingsAsPeopleWriteThemAreKnown(String heading, String column) throws Exception {
        try (RowReader rows = open("Recording ," + heading + "\n")) {
            assertThat(Header.read(rows).columns()).containsExactly("recording", column);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agnet_id, agent_id",
        "Extension, agent_id",
        "Lang, language",
        "call direction, direction",
        "工号, agent_id"
    })
    void aHeadingThatMayMeanAnotherIsTold(String heading, String meant) throws Exception {
        try (RowReader rows = open("recording," + heading + "\n")) {
            assertThat(Header.read(rows).notes())
                    .containsExactly("the column '" + heading + "' is none of callqa's; call it '" + meant
                            + "' if that is meant");
        }
    }

    @Test
    void aColumnOfOnesOwnIsNoMistake() throws Exception {
        try (RowReader rows = open("recording,agent_id,Agent,mood,note,team\n")) {
            assertThat(Header.read(rows).notes()).isEmpty();
        }
    }

    @Test
    void theColumnAndTheSeparatorThatMayBeMeantAreNamed() {
        assertThatThrownBy(() -> Header.read(open("Filename;Agent\n1.wav;7\n")))
                .hasMessageContaining("1: no column 'recording'")
                .hasMessageContaining("[Filename, Agent], separated by semicolons")
                .hasMessageContaining("if 'Filename' names the recordings, call it 'recording'");
        assertThatThrownBy(() -> Header.read(open("\n"))).hasMessageContaining("the file is empty");
    }

    @Test
    void aZeroThatASpreadsheetKeptByAFormulaIsAZero() throws Exception {
        try (RowReader rows = open("recording,agent_id\n1.wav,\"=\"\"007\"\"\"\n")) {
            Header header = Header.read(rows);
            assertThat(header.cells(rows.next().orElseThrow())).containsEntry("agent_id", "007");
        }
    }

    private RowReader open(String list) throws IOException {
        return RowReader.open(Files.writeString(folder.resolve("l.csv"), list), RowReader.Writer.PEOPLE);
    }
}
